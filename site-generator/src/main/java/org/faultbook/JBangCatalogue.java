package org.faultbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.example.Conditions;
import org.faultbook.example.Programs;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.site.JBang;

/** The repository's {@code jbang-catalog.json}, generated from the programs; a project without one has nothing to keep. */
record JBangCatalogue(Path file) {
    static JBangCatalogue of(Path examples) {
        return new JBangCatalogue(examples.toAbsolutePath().resolveSibling("jbang-catalog.json"));
    }

    void check(Programs programs, Conditions conditions, Problems problems) {
        if (!Files.exists(file) || !problems.errors().isEmpty()) {
            return;
        }
        String current = JBang.catalogue(programs.all());
        Origin difference;
        try {
            String listed = Files.readString(file);
            if (listed.equals(current)) {
                return;
            }
            difference = new Origin(file, firstDifference(listed, current));
            if (conditions.accept()) {
                Files.writeString(file, current);
                conditions.console().accept(Origin.of(file) + ": rewritten for the programs as they are");
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.error(difference, "not current: a program came, went or changed its fault", "run verify --accept");
    }

    /** Where a program is listed that is gone, or one should be that is not. */
    private static int firstDifference(String listed, String current) {
        List<String> expected = current.lines().toList();
        List<String> lines = listed.lines().toList();
        int line = 0;
        while (line < lines.size() && line < expected.size() && lines.get(line).equals(expected.get(line))) {
            line++;
        }
        return Math.max(1, Math.min(line + 1, lines.size()));
    }
}
