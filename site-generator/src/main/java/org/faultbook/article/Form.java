package org.faultbook.article;

import java.util.List;
import java.util.stream.Stream;
import org.faultbook.article.Article.Section;
import org.faultbook.problem.Problems;

/** The form that every page keeps, so that a reader who knows one knows all. */
final class Form {
    private static final int SHORTEST_DESCRIPTION = 70;
    private static final int LONGEST_DESCRIPTION = 160;

    /** Section ids by level, in order; a page may have others between them. */
    private static final List<Required> SECTIONS = List.of(
            new Required("summary", 1),
            new Required("purpose", 1),
            new Required("usage", 1),
            new Required("details", 1),
            new Required("wire", 1),
            new Required("examples", 1),
            new Required("explanation", 1),
            new Required("pitfalls", 2),
            new Required("myths", 3),
            new Required("cause", 2),
            new Required("notes", 2),
            new Required("one-sentence", 1));

    private record Required(String id, int level) {
        boolean is(Section section) {
            return section.id().equals(id) && section.level() == level;
        }

        String asWritten() {
            return "[#" + id + "]\n" + "=".repeat(level + 1) + " ...";
        }
    }

    private Form() {}

    static void check(Article article, Problems problems) {
        List.of("description", "keywords", "exception", "message", "errno", "python", "stage").stream()
                .filter(name -> article.fact(name).isBlank())
                .forEach(name -> problems.error(
                        article.at(1), "the header has no \":" + name + ":\"", "add it below the title"));
        int length = article.fact("description").length();
        if (length > 0 && (length < SHORTEST_DESCRIPTION || length > LONGEST_DESCRIPTION)) {
            problems.error(
                    article.at(1),
                    "the description has " + length + " characters",
                    "write " + SHORTEST_DESCRIPTION + " to " + LONGEST_DESCRIPTION
                            + ": search engines show it below the title");
        }
        checkSections(article, problems);
        if (article.quotes().size() < 2) {
            problems.error(
                    article.at(1),
                    "the page has " + article.quotes().size() + " programs",
                    "a page has two at the least: one provokes the error, one handles or prevents it");
        }
    }

    private static void checkSections(Article article, Problems problems) {
        int next = 0;
        for (Section section : article.sections()) {
            if (next < SECTIONS.size() && SECTIONS.get(next).is(section)) {
                next++;
            } else if (isRequired(section.id())) {
                String expected = next < SECTIONS.size() ? SECTIONS.get(next).id() : "the end";
                problems.error(
                        article.at(section.line()),
                        "here should be the section \"" + expected + "\", and it is \"" + section.id() + "\"",
                        "keep the order "
                                + String.join(
                                        ", ",
                                        SECTIONS.stream().map(Required::id).toList()));
                return;
            }
        }
        if (next < SECTIONS.size()) {
            problems.error(
                    article.at(lineAfter(article, next)),
                    "the section \"" + SECTIONS.get(next).id() + "\" is missing",
                    "add it: " + SECTIONS.get(next).asWritten().replace("\n", " and "));
        }
    }

    /** Where the missing section should have come: at the one that stands after the last that was found. */
    private static int lineAfter(Article article, int next) {
        Stream<Section> sections = article.sections().stream();
        if (next > 0) {
            sections = sections.dropWhile(section ->
                            !section.id().equals(SECTIONS.get(next - 1).id()))
                    .skip(1);
        }
        return sections.findFirst()
                .map(Section::line)
                .orElse(
                        article.sections().isEmpty()
                                ? 1
                                : article.sections()
                                        .get(article.sections().size() - 1)
                                        .line());
    }

    private static boolean isRequired(String id) {
        return SECTIONS.stream().anyMatch(required -> required.id().equals(id));
    }

    /** A translation has the sections of its source and no others. */
    static void compare(Article translation, Article source, Problems problems) {
        List<Section> expected = source.sections();
        List<Section> actual = translation.sections();
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            if (!actual.get(i).id().equals(expected.get(i).id())
                    || actual.get(i).level() != expected.get(i).level()) {
                problems.error(
                        translation.at(actual.get(i).line()),
                        "the section \"" + actual.get(i).id() + "\" stands where "
                                + source.at(expected.get(i).line()) + " has \""
                                + expected.get(i).id() + "\"",
                        "give the translation the same sections, ids and levels in the same order");
                return;
            }
        }
        if (actual.size() < expected.size()) {
            Section missing = expected.get(actual.size());
            problems.error(
                    translation.at(
                            actual.isEmpty() ? 1 : actual.get(actual.size() - 1).line()),
                    "the section \"" + missing.id() + "\" of " + source.at(missing.line()) + " is missing below",
                    "translate it");
        } else if (actual.size() > expected.size()) {
            Section extra = actual.get(expected.size());
            problems.error(
                    translation.at(extra.line()),
                    "the section \"" + extra.id() + "\" is not in " + source.at(1),
                    "add it to the source first, or take it out");
        }
    }
}
