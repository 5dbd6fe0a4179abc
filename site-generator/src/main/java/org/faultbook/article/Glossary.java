package org.faultbook.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/**
 * The terms of a book, each with one word in each language: {@code content/glossary/<language>.properties}. A book may be
 * without.
 *
 * @param terms by the code of their language, in its alphabet's order
 */
public record Glossary(Map<String, List<Term>> terms) {
    static final String DIRECTORY = "glossary";

    /** The page that the site makes of it, beside those of the book. */
    public static final String SLUG = "glossary";

    private static final String EXTENSION = ".properties";
    private static final String MEANS = ".means";
    private static final String NOT = ".not";
    private static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern KEY = Pattern.compile("(" + ID + ")(\\.means|\\.not)?");
    private static final String LETTERS = "[\\p{L}\\p{M}]*";
    private static final String SPACE = "[\\s\u00a0]+";
    private static final String LETTER_OR_DIGIT = "[\\p{L}\\p{M}\\p{N}]";

    /**
     * Something that the book has a word for.
     *
     * @param id the same in every language
     * @param meaning in a sentence or two
     * @param refused what pages do not call it; a star stands for letters before or after
     */
    public record Term(String id, String word, String meaning, List<String> refused) {
        private Stream<Refused> refusals() {
            return refused.stream().map(form -> new Refused(this, pattern(form)));
        }

        /** What begins with a small letter may begin a sentence, too. */
        private static Pattern pattern(String form) {
            String capital = Character.toString(Character.toUpperCase(form.codePointAt(0))) + form.substring(1);
            String spellings =
                    Stream.of(form, capital).distinct().map(Term::letters).collect(Collectors.joining("|", "(?:", ")"));
            return Pattern.compile("(?<!" + LETTER_OR_DIGIT + ")" + spellings + "(?!" + LETTER_OR_DIGIT + ")");
        }

        private static String letters(String form) {
            return Stream.of(form.split("(?<=[* ])|(?=[* ])", -1))
                    .map(piece -> switch (piece) {
                        case "*" -> LETTERS;
                        case " " -> SPACE;
                        default -> Pattern.quote(piece);
                    })
                    .collect(Collectors.joining());
        }
    }

    /** A form that is not used for a term. */
    private record Refused(Term term, Pattern form) {}

    /** Every form that a language refuses, made ready once for many texts. */
    record Refusals(List<Refused> forms) {
        /** @param place of a form that was found in the text */
        void check(String text, Function<String, Origin> place, Problems problems) {
            for (Refused refused : forms) {
                Matcher found = refused.form().matcher(text);
                if (found.find()) {
                    problems.error(
                            place.apply(found.group()),
                            "\"" + found.group() + "\" is not what this book calls it",
                            "write \"" + refused.term().word() + "\", as its glossary does ("
                                    + refused.term().id() + ")");
                }
            }
        }
    }

    static Glossary none() {
        return new Glossary(Map.of());
    }

    /** Reads the glossary in every language of a book; what one language has and another lacks is a problem. */
    static Glossary in(Path content, List<Wording> wordings, Tongue tongue, Problems problems) {
        Path directory = content.resolve(DIRECTORY);
        if (!Files.isDirectory(directory)) {
            return none();
        }
        LanguageFiles.refuseStrays(directory, EXTENSION, wordings, problems);
        Map<String, PropertyFile> files = new TreeMap<>();
        Map<String, List<Term>> terms = new TreeMap<>();
        for (Wording wording : wordings) {
            String code = wording.language().code();
            Path file = directory.resolve(code + EXTENSION);
            if (!Files.exists(file)) {
                problems.error(
                        Origin.of(file),
                        "there is no glossary in " + wording.language().name(),
                        "write it, with the terms of " + Language.SOURCE + EXTENSION);
                continue;
            }
            PropertyFile.read(file, "the entry", problems).ifPresent(said -> {
                Characters.check(file, said.text(), problems);
                files.put(code, said);
                terms.put(code, terms(said, wording.language(), problems));
            });
        }
        Glossary glossary = new Glossary(terms);
        Optional<PropertyFile> source = Optional.ofNullable(files.get(Language.SOURCE));
        for (Wording wording : wordings) {
            Optional.ofNullable(files.get(wording.language().code())).ifPresent(said -> {
                source.filter(theirs -> !theirs.equals(said)).ifPresent(theirs -> compare(said, theirs, problems));
                glossary.checkTexts(said, wording, tongue, problems);
            });
        }
        return glossary;
    }

    private static List<Term> terms(PropertyFile said, Language language, Problems problems) {
        List<Term> terms = new ArrayList<>();
        said.values().forEach((key, value) -> {
            Matcher known = KEY.matcher(key);
            if (!known.matches()) {
                problems.error(
                        said.at(key),
                        "\"" + key + "\" is no entry of a glossary",
                        "write a term's name in small letters with hyphens, such as end-of-stream, and below it "
                                + "end-of-stream.means and, where there is one, end-of-stream.not");
            } else if (known.group(2) == null) {
                if (said.get(key + MEANS).isBlank()) {
                    problems.error(
                            said.at(key),
                            "nobody says what \"" + key + "\" means",
                            "say it in a sentence or two: " + key + MEANS + " = ...");
                }
                terms.add(new Term(key, value.strip(), said.get(key + MEANS).strip(), refused(said, key, problems)));
            } else if (!said.values().containsKey(known.group(1))) {
                problems.error(
                        said.at(key),
                        "\"" + key + "\" belongs to no term",
                        "write the term's word above it: " + known.group(1) + " = ...");
            }
        });
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag(language.code()));
        terms.sort(Comparator.comparing(Term::word, alphabet).thenComparing(Term::id));
        return List.copyOf(terms);
    }

    private static List<String> refused(PropertyFile said, String id, Problems problems) {
        if (!said.values().containsKey(id + NOT)) {
            return List.of();
        }
        List<String> forms = Stream.of(said.get(id + NOT).split("[,،]", -1))
                .map(String::strip)
                .toList();
        if (forms.stream().anyMatch(form -> form.replace("*", "").isBlank())) {
            problems.error(
                    said.at(id + NOT),
                    "there is nothing between two commas",
                    "write a form, or delete one of the commas");
            return List.of();
        }
        return forms;
    }

    private static void compare(PropertyFile ours, PropertyFile theirs, Problems problems) {
        theirs.values().keySet().stream()
                .filter(key -> key.matches(ID) && !ours.values().containsKey(key))
                .forEach(key -> problems.error(
                        Origin.of(ours.file()),
                        "the term \"" + key + "\" is missing",
                        "add it, and what it means; in English: " + theirs.get(key)));
        ours.values().keySet().stream()
                .filter(key -> key.matches(ID) && !theirs.values().containsKey(key))
                .forEach(key -> problems.error(
                        ours.at(key),
                        "the term \"" + key + "\" is not in "
                                + Origin.of(theirs.file()).path(),
                        "add it there first, or delete it"));
        ours.values().forEach((key, text) -> {
            if (key.endsWith(MEANS) && Holes.isASentence(text) && text.equals(theirs.get(key))) {
                problems.error(ours.at(key), "\"" + key + "\" is as in " + theirs.at(key), "translate it");
            }
        });
    }

    /** Words and meanings are held to what pages are held to. */
    private void checkTexts(PropertyFile said, Wording wording, Tongue tongue, Problems problems) {
        Script script = new Script(wording);
        Refusals refusals = refusals(wording.language());
        List<Tongue.Text> texts = new ArrayList<>();
        said.values().forEach((key, text) -> {
            if (key.endsWith(NOT)) {
                return;
            }
            if (text.contains("`")) {
                problems.error(said.at(key), "markup in a glossary, which is plain text", "take the marks away");
            }
            script.check(text, said.at(key), problems);
            refusals.check(text, form -> said.at(key), problems);
            if (key.endsWith(MEANS)) {
                texts.add(new Tongue.Text(text, "meaning", said.at(key)));
            }
        });
        tongue.check(wording.language(), texts, problems);
    }

    /** In the order of the language's alphabet; none where the book has no glossary. */
    public List<Term> in(Language language) {
        return terms.getOrDefault(language.code(), List.of());
    }

    public boolean isEmpty() {
        return terms.values().stream().allMatch(List::isEmpty);
    }

    /** The term with this id, in a language. */
    public Optional<Term> term(String id, Language language) {
        return in(language).stream().filter(term -> term.id().equals(id)).findFirst();
    }

    /** Refuses what a page calls by other words, and terms that there are not. */
    void check(Article article, List<Prose> text, Problems problems) {
        TermMacro.check(article, this, problems);
        Refusals refusals = refusals(article.language());
        refusals.check(article.title(), form -> article.at(1), problems);
        refusals.check(article.fact("description"), form -> article.at("description"), problems);
        text.forEach(prose -> refusals.check(prose.text(), form -> article.at(line(article, prose, form)), problems));
    }

    /** Of the form; of the text that it stands in, where it is parted between two lines. */
    private static int line(Article article, Prose prose, String form) {
        return IntStream.rangeClosed(prose.line(), article.source().size())
                .takeWhile(line -> !article.source().get(line - 1).isBlank())
                .filter(line -> article.source().get(line - 1).contains(form))
                .findFirst()
                .orElse(prose.line());
    }

    Refusals refusals(Language language) {
        return new Refusals(in(language).stream().flatMap(Term::refusals).toList());
    }
}
