package org.faultbook.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** Holds what was printed against what was reviewed, and takes it over where that is asked for. */
final class ReviewedOutput {
    private final Program program;
    private final String toolchain;
    private final Path file;
    private final Conditions conditions;
    private final boolean mayAccept;
    private final Problems problems;

    /** @param mayAccept whether a new output may be taken from this run; the later ones are held against it */
    ReviewedOutput(
            Program program, String toolchain, Path file, Conditions conditions, boolean mayAccept, Problems problems) {
        this.program = program;
        this.toolchain = toolchain;
        this.file = file;
        this.conditions = conditions;
        this.mayAccept = mayAccept;
        this.problems = problems;
    }

    /** The reviewed lines, if these are as reviewed; if not, {@code problems} says how they differ. */
    Optional<List<String>> accept(List<String> printed) {
        // Others tell the shared ones at the same time.
        Problems own = new Problems();
        Optional<Reviewed> found = Reviewed.read(file, own);
        problems.addAll(own);
        if (!own.errors().isEmpty() || !isTidy(printed)) {
            return Optional.empty();
        }
        Reviewed reviewed = found.orElse(new Reviewed(List.of()));
        boolean accepting = conditions.accept() && !conditions.acceptExpectations() && mayAccept;
        Optional<Reviewed.Flaw> flaw = reviewed.flaw(printed, program.measured());
        if (flaw.isPresent() && !accepting) {
            problems.error(
                    new Origin(file, flaw.get().line()),
                    flaw.get().message(),
                    flaw.get().cure());
            return Optional.empty();
        }
        List<String> accepted =
                reviewed.withoutFlaws(printed, program.measured()).accepting(printed);
        if (found.isPresent() && accepted.equals(reviewed.lines())) {
            return Optional.of(accepted);
        }
        Origin origin = new Origin(file, firstDifference(reviewed.lines(), accepted));
        if (accepting) {
            conditions
                    .console()
                    .accept(origin + ": accepted from " + toolchain + ":\n"
                            + Difference.unified(Origin.of(file).path(), reviewed.lines(), accepted));
            write(Output.text(accepted));
            return Optional.of(accepted);
        }
        String message = found.isEmpty()
                ? "there is no reviewed output\nprinted:  " + String.join("\n          ", printed)
                : "printed something else than was reviewed: [-reviewed-]{+printed+}\n"
                        + Difference.lines(reviewed.lines(), accepted);
        problems.error(
                origin,
                program.fileName() + " on " + toolchain + ": " + message,
                "mend the program, or review the new output and take it with verify --accept");
        return Optional.empty();
    }

    /** What could not be kept in a file that is reviewed. */
    private boolean isTidy(List<String> printed) {
        for (String line : printed) {
            if (!line.equals(line.stripTrailing())) {
                problems.error(
                        Origin.of(program.file()),
                        program.fileName() + " on " + toolchain + ": printed a line that ends with white space: \""
                                + line + "\"",
                        "print none there: no reviewer can see it");
                return false;
            }
        }
        return true;
    }

    private static int firstDifference(List<String> before, List<String> after) {
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return line + 1;
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
