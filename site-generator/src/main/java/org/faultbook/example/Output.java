package org.faultbook.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.example.Expectation.Thrown;

/**
 * What a program printed, in the form in which it is reviewed and shown: standard output, then the stack trace of an
 * uncaught exception, of which only the program's own frames are kept, because the others change with every JDK.
 *
 * @param thrown the exception that ended the program and its causes; empty if none did
 * @param stray what else stood on standard error
 */
record Output(List<String> lines, List<Thrown> thrown, List<String> stray) {
    private static final String ELIDED = "\t...";
    private static final Pattern UNCAUGHT = Pattern.compile("Exception in thread \"main\" (.*)");
    private static final Pattern CAUSE = Pattern.compile("Caused by: (.*)");
    private static final Pattern FRAME = Pattern.compile("\tat .*|\t\\.\\.\\. \\d+ more");
    private static final String TRACEBACK = "Traceback (most recent call last):";
    private static final Pattern PYTHON_FRAME = Pattern.compile("  File \"(.*)\", line (\\d+), in .*");
    private static final Pattern PYTHON_END = Pattern.compile("[A-Za-z_][\\w.]*(Error|Exception|timeout)(: .*)?");

    /** A port that the build chose becomes {@code <port>}. */
    static Output of(Program program, Captured captured, Optional<Integer> port) {
        List<String> lines = new ArrayList<>(captured.stdout().lines().toList());
        List<Thrown> thrown = new ArrayList<>();
        List<String> stray = new ArrayList<>();
        List<String> errors = captured.stderr().lines().toList();
        if (program.kind() == Program.Kind.PYTHON) {
            readTraceback(program, errors, lines, thrown, stray);
        } else {
            readStackTrace(program, errors, lines, thrown, stray);
        }
        return new Output(
                lines.stream().map(line -> withoutPort(line, port)).toList(), List.copyOf(thrown), List.copyOf(stray));
    }

    private static String withoutPort(String line, Optional<Integer> port) {
        return port.map(number -> line.replaceAll("\\b" + number + "\\b", "<port>"))
                .orElse(line);
    }

    private static void readStackTrace(
            Program program, List<String> errors, List<String> lines, List<Thrown> thrown, List<String> stray) {
        Pattern ownFrame = Pattern.compile("\tat .*\\(" + Pattern.quote(program.fileName()) + ":\\d+\\)");
        boolean inTrace = false;
        boolean elided = false;
        for (String line : errors) {
            Matcher start = (inTrace ? CAUSE : UNCAUGHT).matcher(line);
            if (start.matches()) {
                inTrace = true;
                elided = false;
                thrown.add(Thrown.parse(start.group(1)));
                lines.add(line);
            } else if (inTrace && ownFrame.matcher(line).matches()) {
                if (elided) {
                    lines.add(ELIDED);
                }
                elided = false;
                // Class loaders and modules stand before a slash: "at app//Name.main(...)".
                lines.add(line.replaceFirst("at .*/", "at "));
            } else if (inTrace && FRAME.matcher(line).matches()) {
                elided = true;
            } else {
                stray.add(line);
            }
        }
    }

    private static void readTraceback(
            Program program, List<String> errors, List<String> lines, List<Thrown> thrown, List<String> stray) {
        boolean inTrace = false;
        boolean own = false;
        for (String line : errors) {
            Matcher frame = PYTHON_FRAME.matcher(line);
            if (line.equals(TRACEBACK)) {
                inTrace = true;
                lines.add(line);
            } else if (inTrace && frame.matches()) {
                own = frame.group(1).endsWith(program.fileName());
                if (own) {
                    lines.add(line.replace(frame.group(1), program.fileName()));
                }
            } else if (inTrace && line.startsWith("    ")) {
                // The line of source, and below it marks that differ from one Python to the next.
                if (own && !line.isBlank() && !line.matches("[ ^~]*")) {
                    lines.add(line);
                }
            } else if (inTrace && PYTHON_END.matcher(line).matches()) {
                thrown.add(Thrown.parse(line));
                lines.add(line);
            } else if (!line.isBlank()) {
                stray.add(line);
            }
        }
    }

    /** The lines as a file: each ends with a line feed. */
    static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
