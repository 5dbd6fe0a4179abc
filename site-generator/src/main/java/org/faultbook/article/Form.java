package org.faultbook.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.article.Article.Section;
import org.faultbook.problem.Problems;

/**
 * The form that pages of a book keep, so that a reader who knows one knows all. Of what it does not say, and where there
 * is none, pages are free.
 *
 * @param attributes that the header of every page has, and no others; nothing where any may stand there
 * @param sourceAttributes that the header of the source has besides
 * @param roles that blocks may have; nothing where they may have any
 * @param uncheckedLanguages of code that is shown as it stands and never run
 * @param sections ids by level, in order; a page may have others between them
 * @param description how many characters it has at the least and at the most
 * @param fewestPrograms that a page shows
 * @param refusesEmptyCells whether every cell of a table has a text
 * @param refusesEmptySections whether every section has a text
 * @param mustBeCounted whether the book has an inventory
 * @param rules how many of all these it says
 */
record Form(
        Optional<List<String>> attributes,
        List<String> sourceAttributes,
        Optional<List<String>> roles,
        List<String> uncheckedLanguages,
        List<Required> sections,
        Optional<Range> description,
        int fewestPrograms,
        boolean refusesEmptyCells,
        boolean refusesEmptySections,
        boolean mustBeCounted,
        int rules) {
    private static final Set<String> WORDS = new TreeSet<>(Set.of(
            "attributes",
            "attributes.source",
            "cells.empty",
            "roles",
            "languages.unchecked",
            "sections",
            "description.length",
            "programs.fewest",
            "sections.empty"));

    /** Said of the book, where its usual form is. */
    private static final String INVENTORY = "inventory";

    /** Of errors, in every book: they do not depend on the language, and stand in the source alone. */
    private static final List<String> FACTS_OF_ERRORS = List.of("exception", "message", "errno", "python", "stage");

    /** Of pages of whatever form: which it is, and beside what they are named. */
    private static final List<String> FACTS_OF_PAGES = List.of(Forms.ATTRIBUTE, "beside");

    /** What an error may be without: a timer of the program is no error of the system, and some exceptions say nothing. */
    private static final List<String> OFTEN_LACKING = List.of("message", "errno");

    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})-(\\d{1,4})");
    private static final Pattern SECTION = Pattern.compile("(={2,6}) ([\\w-]+)");

    /** A section that every page has. */
    record Required(String id, int level) {
        boolean is(Section section) {
            return section.id().equals(id) && section.level() == level;
        }

        String asWritten() {
            return "[#" + id + "] and " + "=".repeat(level + 1) + " ...";
        }
    }

    /** Both ends belong to it. */
    record Range(int from, int to) {}

    /** Reads the form of pages that name none; says besides whether the book has an inventory. */
    static Form usual(Path file, Problems problems) {
        Set<String> words = new TreeSet<>(WORDS);
        words.add(INVENTORY);
        return of(file, words, problems);
    }

    /** Reads the form of pages that name it. */
    static Form other(Path file, Problems problems) {
        return of(file, WORDS, problems);
    }

    /** That of pages which may be anything. */
    static Form free() {
        return of(new PropertyFile(Path.of(""), "", Map.of()), new Problems());
    }

    private static Form of(Path file, Set<String> words, Problems problems) {
        Optional<PropertyFile> said =
                Files.exists(file) ? PropertyFile.read(file, "the word", problems) : Optional.empty();
        PropertyFile form = said.orElse(new PropertyFile(file, "", Map.of()));
        form.values().keySet().stream()
                .filter(word -> !words.contains(word))
                .forEach(word -> problems.error(
                        form.at(word),
                        "unknown word \"" + word + "\" in the form of pages",
                        "the words are " + String.join(", ", words)));
        return of(form, problems);
    }

    private static Form of(PropertyFile form, Problems problems) {
        return new Form(
                list(form, "attributes"),
                list(form, "attributes.source").orElse(List.of()),
                list(form, "roles"),
                list(form, "languages.unchecked").orElse(List.of()),
                required(form, problems),
                range(form, problems),
                number(form, problems),
                said(form, "cells.empty", "refused", problems),
                said(form, "sections.empty", "refused", problems),
                said(form, INVENTORY, "required", problems),
                form.values().size());
    }

    private static Optional<List<String>> list(PropertyFile form, String word) {
        return form.values().containsKey(word)
                ? Optional.of(List.of(form.get(word).strip().split("[\\s,]+", -1)))
                : Optional.empty();
    }

    private static List<Required> required(PropertyFile form, Problems problems) {
        List<Required> sections = new ArrayList<>();
        for (String each : form.get("sections").split(",", -1)) {
            Matcher section = SECTION.matcher(each.strip());
            if (section.matches()) {
                sections.add(new Required(section.group(2), section.group(1).length() - 1));
            } else if (!each.isBlank()) {
                refuse(form, "sections", each.strip(), "level and id, such as == summary, === cause", problems);
            }
        }
        return sections;
    }

    private static Optional<Range> range(PropertyFile form, Problems problems) {
        Matcher range = RANGE.matcher(form.get("description.length"));
        if (range.matches()) {
            return Optional.of(new Range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        if (form.values().containsKey("description.length")) {
            refuse(form, "description.length", form.get("description.length"), "two numbers, such as 70-160", problems);
        }
        return Optional.empty();
    }

    private static int number(PropertyFile form, Problems problems) {
        String value = form.get("programs.fewest");
        if (value.matches("\\d{1,4}")) {
            return Integer.parseInt(value);
        }
        if (!value.isEmpty()) {
            refuse(form, "programs.fewest", value, "a number", problems);
        }
        return 0;
    }

    private static boolean said(PropertyFile form, String word, String only, Problems problems) {
        String value = form.get(word);
        if (!value.isEmpty() && !value.equals(only)) {
            refuse(form, word, value, "\"" + only + "\", or leave it out", problems);
        }
        return value.equals(only);
    }

    private static void refuse(PropertyFile form, String word, String value, String right, Problems problems) {
        problems.error(form.at(word), "\"" + value + "\" is nothing that " + word + " can be", "write " + right);
    }

    /** The attributes that a page's header may have; nothing where it may have any. */
    Optional<List<String>> attributesOf(Language language) {
        return attributes.map(every -> language.isSource()
                ? Stream.concat(every.stream(), sourceAttributes.stream()).toList()
                : every);
    }

    /** The attributes that every page has: a translation has some of them from its source. */
    private List<String> facts() {
        return Stream.concat(attributes.stream().flatMap(List::stream), sourceAttributes.stream())
                .toList();
    }

    /** The attributes that mean something, whether pages must have them or not. */
    Set<String> read() {
        Set<String> read = new TreeSet<>(facts());
        read.addAll(FACTS_OF_ERRORS);
        read.addAll(FACTS_OF_PAGES);
        read.addAll(List.of("description", "keywords", "revised"));
        return read;
    }

    /** Whether translations have the attribute from their source. */
    boolean isShared(String attribute) {
        return FACTS_OF_ERRORS.contains(attribute)
                || FACTS_OF_PAGES.contains(attribute)
                || sourceAttributes.contains(attribute);
    }

    void check(Article article, Problems problems) {
        // AsciidoctorJ would take the first heading for it.
        if (article.source().stream().noneMatch(line -> line.matches("=\\s+\\S.*"))) {
            problems.error(article.at(1), "the page has no title", "begin it with one: = ...");
        }
        facts().stream()
                .filter(name -> article.fact(name).isBlank() && !lacks(article, name))
                .filter(name -> article.language().isSource() || !sourceAttributes.contains(name))
                .forEach(name -> problems.error(
                        article.at(name),
                        "the header has no \":" + name + ":\"",
                        "add it below the title"
                                + (OFTEN_LACKING.contains(name)
                                        ? ", or say that there is none: \":!" + name + ":\""
                                        : "")));
        int length = article.fact("description").length();
        if (length > 0 && description.isPresent()) {
            Range range = description.get();
            if (length < range.from() || length > range.to()) {
                problems.error(
                        article.at("description"),
                        "the description has " + length + " characters",
                        "write " + range.from() + " to " + range.to() + ": search engines show it below the title");
            }
        }
        if (article.declares("revised") && !isDay(article.fact("revised"))) {
            problems.error(
                    article.at("revised"),
                    "the page was revised on \"" + article.fact("revised") + "\", which is no day",
                    "write year, month and day, such as 2026-11-21");
        }
        checkSections(article, problems);
        if (refusesEmptyCells) {
            Holes.checkEmptyCells(article, problems);
        }
        if (refusesEmptySections) {
            Holes.checkEmptySections(article, problems);
        }
        if (article.quotes().size() < fewestPrograms) {
            problems.error(
                    article.at(1),
                    "the page has " + article.quotes().size() + " programs",
                    "a page of this book has " + fewestPrograms
                            + " at the least, so that a reader sees the error and its cure");
        }
    }

    /** Whether the page says that its error has no such fact, which not all have. */
    private static boolean lacks(Article article, String fact) {
        return OFTEN_LACKING.contains(fact) && article.declaresNo(fact);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void checkSections(Article article, Problems problems) {
        int next = 0;
        for (Section section : article.sections()) {
            if (next < sections.size() && sections.get(next).is(section)) {
                next++;
            } else if (isRequired(section.id())) {
                String expected = next < sections.size() ? sections.get(next).id() : "the end";
                problems.error(
                        article.at(section.line()),
                        "here should be the section \"" + expected + "\", and it is \"" + section.id() + "\"",
                        "keep the order "
                                + String.join(
                                        ", ",
                                        sections.stream().map(Required::id).toList()));
                return;
            }
        }
        if (next < sections.size()) {
            problems.error(
                    article.at(lineAfter(article, next)),
                    "the section \"" + sections.get(next).id() + "\" is missing",
                    "add it: " + sections.get(next).asWritten());
        }
    }

    /** Where the missing section should have come: at the one that stands after the last that was found. */
    private int lineAfter(Article article, int next) {
        Stream<Section> below = article.sections().stream();
        if (next > 0) {
            below = below.dropWhile(section ->
                            !section.id().equals(sections.get(next - 1).id()))
                    .skip(1);
        }
        return below.findFirst()
                .map(Section::line)
                .orElse(
                        article.sections().isEmpty()
                                ? 1
                                : article.sections()
                                        .get(article.sections().size() - 1)
                                        .line());
    }

    private boolean isRequired(String id) {
        return sections.stream().anyMatch(required -> required.id().equals(id));
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
