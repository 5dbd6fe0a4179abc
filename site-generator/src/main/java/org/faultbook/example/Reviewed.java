package org.faultbook.example;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/**
 * A reviewed output: literal lines, with named placeholders for what differs from run to run.
 *
 * @param lines as they stand in the {@code .out} file
 */
record Reviewed(List<String> lines) {
    /**
     * Milliseconds are the only thing that differs from run to run: the port that the build chose is written as
     * {@code <port>} by {@link Output} already, so that no other number passes for it.
     */
    private static final String MILLIS = "<ms> ms\\b";

    /** Nothing where there is no such file; one that cannot be read is a problem. */
    static Optional<Reviewed> read(Program program, Problems problems) {
        return Files.exists(program.outputFile())
                ? TextFile.read(program.outputFile(), problems)
                        .map(text -> new Reviewed(text.lines().toList()))
                : Optional.empty();
    }

    /** The first line that is not as reviewed, counted from 1, or 0 when all are. */
    int firstDifference(List<String> actual) {
        int common = Math.min(lines.size(), actual.size());
        for (int i = 0; i < common; i++) {
            if (!matches(lines.get(i), actual.get(i))) {
                return i + 1;
            }
        }
        return lines.size() == actual.size() ? 0 : common + 1;
    }

    /** The output as it should be reviewed next: where a line still matches, its placeholders are kept. */
    List<String> accepting(List<String> actual) {
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            boolean same = i < lines.size() && matches(lines.get(i), actual.get(i));
            accepted.add(same ? lines.get(i) : actual.get(i));
        }
        return accepted;
    }

    private static boolean matches(String reviewed, String actual) {
        String regex =
                Arrays.stream(reviewed.split(MILLIS, -1)).map(Pattern::quote).collect(Collectors.joining("\\d+ ms\\b"));
        return actual.matches(regex);
    }
}
