package org.faultbook.example;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faultbook.example.Expectation.Prints;
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
    private final Variant variant;
    private final boolean mayRewrite;
    private final Problems problems;

    /** @param mayRewrite whether a new expectation may be taken from this run; the later ones are held against it */
    Judge(Program program, Toolchain toolchain, Conditions conditions, boolean mayRewrite, Problems problems) {
        this.program = program;
        this.toolchain = toolchain;
        this.conditions = conditions;
        this.variant = program.variant(toolchain);
        this.mayRewrite = mayRewrite;
        this.problems = problems;
    }

    /** Whether the run ended as promised; if not, {@code problems} has the first promise that it broke. */
    boolean accepts(Captured captured, Output output) {
        return endedInTime(captured, output)
                && printedNotTooMuch(captured)
                && wroteNothingStray(output)
                && endedAsExpected(captured, output)
                && failedInItsCall(output);
    }

    /** Whether the program left its working directory as it found it. */
    boolean acceptsFiles(List<String> left) {
        if (left.isEmpty()) {
            return true;
        }
        problems.error(
                Origin.of(program.file()),
                on("left files behind: " + String.join(", ", left)),
                "do without files, or delete them: readers run it where their own files are");
        return false;
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

    /**
     * Whether it ends otherwise where the fault is gone: without the exception, or with other words if it only prints. A
     * program that says it has no twin must end the same.
     *
     * @param printsTheSame whether it printed the reviewed output without the fault too
     */
    boolean acceptsWithoutFault(Captured captured, Output output, boolean printsTheSame) {
        boolean onlyPrints = variant.expectation() instanceof Prints;
        boolean isGone = !captured.finished()
                || !variant.expectation().isMetBy(captured.exitCode(), output.thrown())
                || onlyPrints && !printsTheSame;
        if (isGone == program.hasTwin()) {
            return true;
        }
        if (isGone) {
            problems.error(
                    program.twinOrigin(),
                    on("says that it ends the same without its fault, and it does not: " + ending(captured, output)),
                    "take the line out");
            return false;
        }
        problems.error(
                program.originOf(variant),
                on(
                        onlyPrints
                                ? "printed the same against a healthy server: its fault plays no part"
                                : "ended with the same exception against a healthy server: its fault is not the cause"),
                "find what the cause is; where it cannot be told apart, say \"// twin: none\"");
        return false;
    }

    /** In a sentence. */
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

    private boolean printedNotTooMuch(Captured captured) {
        if (!captured.cut()) {
            return true;
        }
        problems.error(
                Origin.of(program.file()),
                on("printed more than " + Captured.LIMIT / 1024 + " KiB"),
                "print less: nobody could review it");
        return false;
    }

    private boolean wroteNothingStray(Output output) {
        if (output.stray().isEmpty()) {
            return true;
        }
        Optional<String> otherThread = output.stray().stream()
                .filter(line -> line.startsWith("Exception in thread "))
                .findFirst();
        if (otherThread.isPresent()) {
            problems.error(
                    Origin.of(program.file()),
                    on("an exception ended another thread than main: " + otherThread.get()),
                    "catch it in its thread and let main report it, or hand it to main, whom it may end");
            return false;
        }
        Optional<Integer> syntaxError = Traceback.lineOfSyntaxError(output.stray());
        if (syntaxError.isPresent()) {
            problems.error(
                    new Origin(program.file(), syntaxError.get()),
                    on("does not compile: " + output.stray().get(output.stray().size() - 1)),
                    "mend the program");
            return false;
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
        if (variant.expectation().isMetBy(captured.exitCode(), output.thrown())) {
            return true;
        }
        if (variant.expectation() instanceof Throws && !output.thrown().isEmpty() && rewrites(output)) {
            return false;
        }
        String expected = variant.expectation().inWords();
        String came = describe(captured, output);
        problems.error(
                program.originOf(variant),
                on("did not end as expected")
                        + "\nexpected: " + expected
                        + "\ncame:     " + came
                        + Difference.words(expected, came)
                                .map(words -> "\ndiffers:  " + words)
                                .orElse(""),
                "mend the program or its fault, or correct the expectation if the page should now say this");
        return false;
    }

    /** Whether the exception came out of the call that the program names. */
    private boolean failedInItsCall(Output output) {
        if (!(variant.expectation() instanceof Throws expected)
                || expected.call().isEmpty()
                || expected.call().equals(output.call())) {
            return true;
        }
        if (!rewrites(output)) {
            problems.error(
                    program.originOf(variant),
                    on("failed in another call than expected")
                            + "\nexpected: " + expected.call().get()
                            + "\ncame:     " + output.call().orElse("none: the program threw the exception itself"),
                    "mend the program or its fault, or correct \"call:\"");
        }
        return false;
    }

    /** Takes over what came where that is asked for; the run does not count then, because its program is no more. */
    private boolean rewrites(Output output) {
        if (!conditions.acceptExpectations() || !mayRewrite) {
            return false;
        }
        DeclaredExpectation.rewrite(program, toolchain, output, conditions);
        return true;
    }

    private static String describe(Captured captured, Output output) {
        return output.thrown().isEmpty()
                ? "it ended without an exception, with exit code " + captured.exitCode()
                : Throws.inWords(output.thrown());
    }

    private String on(String message) {
        return program.fileName() + " on " + toolchain.name() + ": " + message;
    }
}
