package org.faultbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.article.Article;
import org.faultbook.article.Articles;
import org.faultbook.example.Conditions;
import org.faultbook.example.Program;
import org.faultbook.example.Programs;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/**
 * How much the book holds, as reviewed in {@code content/inventory.properties}: a page or a program that gets lost without
 * leaving a trace anywhere else is missed here.
 */
record Inventory(Path file) {
    private static final String HEAD =
            "# What the book holds, counted. A loss fails the build; verify --accept rewrites this.\n";

    static Inventory of(Path content) {
        return new Inventory(content.resolve("inventory.properties"));
    }

    /** Looks only where nothing else is wrong: a broken page is not a lost one. */
    void check(Articles articles, Programs programs, Conditions conditions, Problems problems) {
        if (!problems.errors().isEmpty()) {
            return;
        }
        if (!Files.exists(file) && !conditions.accept() && !articles.mustBeCounted()) {
            problems.notice(
                    Origin.of(file),
                    "nothing counts what the book holds: a page that is lost with all that belongs to it would not be missed",
                    "run verify --accept once, which writes this file");
            return;
        }
        List<String> counted = count(articles, programs);
        List<String> reviewed = Files.exists(file)
                ? TextFile.read(file, problems)
                        .orElse("")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList()
                : List.of();
        List<String> missing = new ArrayList<>(counted);
        missing.removeAll(reviewed);
        List<String> gone = new ArrayList<>(reviewed);
        gone.removeAll(counted);
        if (missing.isEmpty() && gone.isEmpty()) {
            return;
        }
        String difference = "counted:  " + String.join(", ", missing) + "\nreviewed: "
                + (gone.isEmpty() ? "(nothing)" : String.join(", ", gone));
        if (conditions.accept()) {
            conditions.console().accept(Origin.of(file) + ": accepted:\n    " + difference.replace("\n", "\n    "));
            write(HEAD + String.join("\n", counted) + "\n");
            return;
        }
        problems.error(
                Origin.of(file),
                "the book holds more or less than was reviewed\n" + difference,
                "bring back what was lost; if it is meant, take it with verify --accept");
    }

    private static List<String> count(Articles articles, Programs programs) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Article article : articles.all()) {
            String language = article.language().code();
            counts.merge("pages." + language, 1, Integer::sum);
            counts.merge("keywords." + language, article.fact("keywords").split("[,،]", -1).length, Integer::sum);
            counts.merge("sections." + language, article.sections().size(), Integer::sum);
            article.blockCounts().forEach((name, count) -> counts.merge(name + "." + language, count, Integer::sum));
            counts.merge("programs-shown." + language, article.quotes().size(), Integer::sum);
        }
        for (String slug : articles.slugs()) {
            int cited = articles.citations(slug).all().size();
            if (cited > 0) {
                counts.put("cited." + slug, cited);
            }
        }
        for (Program program : programs.all()) {
            counts.merge("programs." + program.kind().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            if (program.isSkipped()) {
                counts.merge("programs.skipped", 1, Integer::sum);
            }
            if (!program.isToRun()) {
                counts.merge("programs.only-compiled", 1, Integer::sum);
            }
            counts.merge("programs.that-throw", program.isToThrow() ? 1 : 0, Integer::sum);
            counts.merge("programs.without-fault", program.fault().isEmpty() ? 1 : 0, Integer::sum);
            boolean withoutTwin = program.fault().isPresent() && !program.hasTwin();
            counts.merge("programs.without-twin", withoutTwin ? 1 : 0, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " = " + count.getValue())
                .toList();
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
