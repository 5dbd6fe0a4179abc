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
import java.util.stream.Stream;
import org.faultbook.article.Article;
import org.faultbook.article.Articles;
import org.faultbook.article.Glossary.Term;
import org.faultbook.article.Wording;
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
record Inventory(Path file, JBangCatalogue catalogue) {
    private static final String HEAD =
            "# What the book holds, counted. A loss fails the build; verify --accept rewrites this.\n";

    private static final String CATALOGUES = "catalogues";

    static Inventory of(Path content, JBangCatalogue catalogue) {
        return new Inventory(content.resolve("inventory.properties"), catalogue);
    }

    /**
     * Looks only where nothing else is wrong, for a broken page is not a lost one; of the programs, which all ran, also
     * where pages do not bear out what they say: one that is lost may be the reason.
     */
    void check(Articles articles, Programs programs, Conditions conditions, Problems problems) {
        if (!problems.errors().isEmpty() && (!Files.exists(file) || conditions.accept())) {
            return;
        }
        boolean programsAlone = !problems.errors().isEmpty();
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
        if (programsAlone) {
            gone.removeIf(line -> !line.startsWith("programs.") || number(line) < number(same(line, missing)));
            missing.removeIf(line -> same(line, gone).isEmpty());
        }
        if (missing.isEmpty() && gone.isEmpty()) {
            return;
        }
        if (!conditions.accept()) {
            entries(articles, programs).forEach(entry -> check(entry, missing, gone, problems));
            if (missing.isEmpty() && gone.isEmpty()) {
                return;
            }
        }
        String difference = "counted:  " + String.join(", ", missing) + "\nreviewed: "
                + (gone.isEmpty() ? "(nothing)" : String.join(", ", gone));
        if (conditions.accept()) {
            conditions.console().accept(Origin.of(file) + ": accepted:\n    " + difference.replace("\n", "\n    "));
            write(HEAD + String.join("\n", counted) + "\n");
            return;
        }
        problems.error(
                firstOf(gone),
                "the book holds more or less than was reviewed\n" + difference,
                "bring back what was lost; if it is meant, take it with verify --accept");
    }

    /** The line of the same key; empty where there is none. */
    private static String same(String line, List<String> lines) {
        String key = line.replaceFirst("=.*", "=");
        return lines.stream().filter(other -> other.startsWith(key)).findFirst().orElse("");
    }

    private static int number(String line) {
        String number = line.replaceFirst(".*= ", "");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    /** Where the first of these lines stands. */
    private Origin firstOf(List<String> lines) {
        List<String> all =
                TextFile.read(file, new Problems()).orElse("").lines().toList();
        return lines.isEmpty() ? Origin.of(file) : new Origin(file, Math.max(1, all.indexOf(lines.get(0)) + 1));
    }

    /** Something that has a place of its own, where a reader of the message can see what changed. */
    private record Entry(String key, Origin origin, String changed) {
        boolean is(String line) {
            return line.startsWith(key + " = ");
        }
    }

    private List<Entry> entries(Articles articles, Programs programs) {
        Stream<Entry> pages = articles.all().stream()
                .map(article -> new Entry(
                        keywords(article),
                        article.at("keywords"),
                        "the page has more or fewer keywords than were reviewed"));
        Stream<Entry> faults = programs.all().stream()
                .map(
                        program -> new Entry(
                                fault(program),
                                program.faultOrigin(),
                                "meets another fault than was reviewed; it has no twin, and nothing else shows the difference"));
        Entry list = new Entry(CATALOGUES, Origin.of(catalogue.file()), "the catalogue of programs is gone");
        return Stream.of(pages, faults, Stream.of(list))
                .flatMap(entries -> entries)
                .toList();
    }

    /** Takes what it tells of out of the lists. */
    private static void check(Entry entry, List<String> missing, List<String> gone, Problems problems) {
        List<String> counted = missing.stream().filter(entry::is).toList();
        List<String> reviewed = gone.stream().filter(entry::is).toList();
        if (!reviewed.isEmpty()) {
            missing.removeAll(counted);
            gone.removeAll(reviewed);
            problems.error(
                    entry.origin(),
                    entry.changed() + "\ncounted:  " + (counted.isEmpty() ? "(nothing)" : counted.get(0))
                            + "\nreviewed: " + reviewed.get(0),
                    "bring back what was lost; if it is meant, take it with verify --accept");
        }
    }

    private List<String> count(Articles articles, Programs programs) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Article article : articles.all()) {
            String language = article.language().code();
            counts.merge("pages." + language, 1, Integer::sum);
            counts.put(keywords(article), article.fact("keywords").split("[,،]", -1).length);
            counts.merge("sections." + language, article.sections().size(), Integer::sum);
            articles.blockCounts(article)
                    .forEach((name, count) -> counts.merge(name + "." + language, count, Integer::sum));
            counts.merge("programs-shown." + language, article.quotes().size(), Integer::sum);
        }
        for (String slug : articles.slugs()) {
            int cited = articles.citations(slug).all().size();
            if (cited > 0) {
                counts.put("cited." + slug, cited);
            }
        }
        for (Wording wording : articles.wordings()) {
            List<Term> terms = articles.glossary().in(wording.language());
            int refused = terms.stream().mapToInt(term -> term.refused().size()).sum();
            if (!terms.isEmpty()) {
                counts.put("terms." + wording.language().code(), terms.size());
                counts.put("terms-refused." + wording.language().code(), refused);
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
            counts.merge("programs.that-name-their-call", program.namesItsCall() ? 1 : 0, Integer::sum);
            counts.merge("programs.without-fault", program.fault().isEmpty() ? 1 : 0, Integer::sum);
            counts.merge("programs.without-twin", program.isWithoutTwin() ? 1 : 0, Integer::sum);
        }
        if (Files.exists(catalogue.file())) {
            counts.put(CATALOGUES, 1);
        }
        articles.rules().forEach((name, count) -> counts.put("rules." + name, count));
        Stream<String> faults = programs.all().stream()
                .filter(Program::isWithoutTwin)
                .map(program -> fault(program) + " = " + program.fault().get().name());
        return Stream.concat(counts.entrySet().stream().map(count -> count.getKey() + " = " + count.getValue()), faults)
                .sorted()
                .toList();
    }

    /** Counted by page: whoever lost one has nothing else to see it by. */
    private static String keywords(Article article) {
        return "keywords." + article.slug() + "." + article.language().code();
    }

    /** Of a program without a twin, by its page: others end otherwise without their fault. */
    private static String fault(Program program) {
        return "fault." + program.slug() + "." + program.name();
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
