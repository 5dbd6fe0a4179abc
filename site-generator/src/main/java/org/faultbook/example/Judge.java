package org.faultbook.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faultbook.example.Expectation.Throws;
import org.faultbook.fault.Event;
import org.faultbook.fault.Fault;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** Holds one run against what its program promises. */
final class Judge {
    private final Program program;
    private final Toolchain toolchain;
    private final Conditions conditions;
    private final boolean mayAccept;
    private final Problems problems;

    /** @param mayAccept whether a new output may be taken from this run; the later ones are held against it */
    Judge(Program program, Toolchain toolchain, Conditions conditions, boolean mayAccept, Problems problems) {
        this.program = program;
        this.toolchain = toolchain;
        this.conditions = conditions;
        this.mayAccept = mayAccept;
        this.problems = problems;
    }

    /** Whether the run kept every promise; if not, {@code problems} has the first that it broke. */
    boolean accepts(Captured captured, Output output) {
        return endedInTime(captured, output)
                && wroteNothingStray(output)
                && endedAsExpected(captured, output)
                && printedAsReviewed(output);
    }

    /** Whether the server's journal shows that the program met its fault. */
    boolean acceptsJournal(Fault fault, List<Event> journal, boolean kernelIsWatched) {
        if (fault.met(journal) || fault.onlyKernelSees() && !kernelIsWatched) {
            return true;
        }
        String seen = journal.isEmpty()
                ? "nothing"
                : journal.stream().map(Event::toString).collect(Collectors.joining(", "));
        problems.error(
                Origin.of(program.file()),
                on("never met its fault \"" + fault.name() + "\"; the server's journal says: " + seen),
                "connect to the host and port that the program is given, or name the fault that it does meet");
        return false;
    }

    /** Whether the exception is gone where the fault is. */
    boolean acceptsWithoutFault(Captured captured, Output output) {
        if (!captured.finished() || !program.expectation().isMetBy(captured.exitCode(), output.thrown())) {
            return true;
        }
        problems.error(
                program.expectationOrigin(),
                on("ended with the same exception against a healthy server: its fault is not the cause"),
                "find what the cause is; where it cannot be told apart, say \"// twin: none\"");
        return false;
    }

    /** For the evidence. */
    static String ending(Captured captured, Output output) {
        return captured.finished() ? describe(captured, output) : "it ran on without an exception";
    }

    private boolean endedInTime(Captured captured, Output output) {
        if (captured.finished()) {
            return true;
        }
        problems.error(
                Origin.of(program.file()),
                on("still running after " + program.deadline().toSeconds() + " s, and killed"
                        + printedSoFar(output.lines())),
                "end it, give its sockets timeouts, or declare a longer deadline: \"// deadline: 20 s\"");
        return false;
    }

    private static String printedSoFar(List<String> lines) {
        return lines.isEmpty() ? "; it printed nothing" : "; the last it printed: " + lines.get(lines.size() - 1);
    }

    private boolean wroteNothingStray(Output output) {
        if (output.stray().isEmpty()) {
            return true;
        }
        problems.error(
                Origin.of(program.file()),
                on("wrote to standard error: " + output.stray().get(0)
                        + (output.stray().size() > 1
                                ? " (the first of " + output.stray().size() + " lines)"
                                : "")),
                "print to standard output; standard error is for the exception that ends a program");
        return false;
    }

    private boolean endedAsExpected(Captured captured, Output output) {
        boolean asExpected = program.expectation().isMetBy(captured.exitCode(), output.thrown());
        if (!asExpected) {
            problems.error(
                    program.expectationOrigin(),
                    on("did not end as expected")
                            + "\nexpected: " + program.expectation().inWords()
                            + "\ncame:     " + describe(captured, output),
                    "mend the program or its fault, or correct the expectation if the page should now say this");
        }
        return asExpected;
    }

    private static String describe(Captured captured, Output output) {
        return output.thrown().isEmpty()
                ? "it ended without an exception, with exit code " + captured.exitCode()
                : new Throws(output.thrown()).inWords();
    }

    private boolean printedAsReviewed(Output output) {
        Path file = program.outputFile();
        int problemsBefore = problems.errors().size();
        Optional<Reviewed> found = Reviewed.read(program, problems);
        if (problems.errors().size() > problemsBefore) {
            return false;
        }
        boolean exists = found.isPresent();
        Reviewed reviewed = found.orElse(new Reviewed(List.of()));
        int difference = reviewed.firstDifference(output.lines());
        if (exists && difference == 0) {
            return true;
        }
        String message = !exists
                ? on("there is no reviewed output") + "\nprinted:  " + String.join("\n          ", output.lines())
                : on("printed something else than was reviewed")
                        + "\nreviewed: " + lineAt(reviewed.lines(), difference)
                        + "\nprinted:  " + lineAt(output.lines(), difference);
        Origin origin = new Origin(file, Math.max(1, difference));
        if (conditions.accept() && mayAccept) {
            conditions.console().accept(origin + ": accepted: " + message.replace("\n", "\n    "));
            write(file, Output.text(reviewed.accepting(output.lines())));
            return true;
        }
        problems.error(origin, message, "mend the program, or review the new output and take it with verify --accept");
        return false;
    }

    private static String lineAt(List<String> lines, int number) {
        return number <= lines.size() ? lines.get(number - 1) : "(nothing more)";
    }

    private String on(String message) {
        return program.fileName() + " on " + toolchain.name() + ": " + message;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
