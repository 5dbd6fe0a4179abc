package org.faultbook.example;

import java.util.List;
import java.util.Optional;
import org.faultbook.example.Expectation.Thrown;

/**
 * What a program printed, in the form in which it is reviewed and shown: standard output, then the stack trace of an
 * uncaught exception with the program's own frames.
 *
 * @param thrown the exception that ended the program and its causes, outermost first; empty if none did
 * @param call the library's method that the program called and that threw, where a stack trace says so
 * @param stray what else stood on standard error
 */
record Output(List<String> lines, List<Thrown> thrown, Optional<String> call, List<String> stray) {
    Output {
        lines = List.copyOf(lines);
        thrown = List.copyOf(thrown);
        stray = List.copyOf(stray);
    }

    /** A port that the build chose becomes {@code <port>}. */
    static Output of(Program program, Captured captured, Optional<Integer> port) {
        Output output = of(
                program,
                captured.stderr().lines().toList(),
                captured.stdout().lines().toList());
        return new Output(
                output.lines.stream().map(line -> withoutPort(line, port)).toList(),
                output.thrown,
                output.call,
                output.stray);
    }

    /** The same from what is reviewed: the exception begins where a trace does. */
    static Output of(Program program, List<String> reviewed) {
        int trace = 0;
        while (trace < reviewed.size() && !Reviewed.beginsTrace(reviewed.get(trace))) {
            trace++;
        }
        return of(program, reviewed.subList(trace, reviewed.size()), reviewed.subList(0, trace));
    }

    private static Output of(Program program, List<String> errors, List<String> printed) {
        return program.kind() == Program.Kind.PYTHON
                ? Traceback.read(program, errors, printed)
                : StackTrace.read(program, errors, printed);
    }

    private static String withoutPort(String line, Optional<Integer> port) {
        return port.map(number -> line.replaceAll("\\b" + number + "\\b", "<port>"))
                .orElse(line);
    }

    /** The lines as a file: each ends with a line feed. */
    static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
