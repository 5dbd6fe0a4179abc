package org.faultbook.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/**
 * The wording of each language in which there is a page or a {@code wording/<language>.properties}. A file that does not say
 * the language's name and direction changes some words of the wording that is built in; a language without a file has those.
 */
final class Wordings {
    /** Opening and closing marks, and pairs of a foreign sign and the one to be written; a book need not name them. */
    static final String QUOTES = "language.quotes";

    static final String PUNCTUATION = "language.punctuation";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final String EXTENSION = ".properties";

    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z!]");
    private static final String DIRECTION = "language.direction";

    /** What a site says about itself: in a book of somebody else's, the built-in words would be about ours. */
    private static final List<String> ABOUT_THE_SITE =
            List.of("site.name", "site.tagline", "site.description", "index.title", "index.lead");

    /** Of things that are called the same in every script. */
    private static final List<String> NAMES = List.of("page.python");

    private final Path directory;
    private final Problems problems;

    private Wordings(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /** The source language first, the others by code. A key that one file has and another lacks is a problem. */
    static List<Wording> in(Path content, Problems problems) {
        return new Wordings(content.resolve("wording"), problems).of(firstPages(content));
    }

    private List<Wording> of(Map<String, Path> pages) {
        TreeSet<String> codes = new TreeSet<>(pages.keySet());
        codes.addAll(own());
        codes.add(Language.SOURCE);
        List<Wording> wordings = new ArrayList<>();
        for (String code : codes) {
            wording(code, Optional.ofNullable(pages.get(code))).ifPresent(wordings::add);
        }
        Optional<Wording> source = wordings.stream()
                .filter(wording -> wording.language().isSource())
                .findFirst();
        if (source.isEmpty()) {
            return List.of();
        }
        wordings.forEach(wording -> compare(wording, source.get()));
        wordings.sort(
                Comparator.comparing((Wording wording) -> !wording.language().isSource())
                        .thenComparing(wording -> wording.language().code()));
        return wordings;
    }

    /** By language, the first page in it. */
    private static Map<String, Path> firstPages(Path content) {
        Map<String, Path> pages = new TreeMap<>();
        for (Path directory : Articles.errors(content)) {
            for (Path file : files(directory, ".adoc")) {
                pages.putIfAbsent(code(file), file);
            }
        }
        return pages;
    }

    private List<String> own() {
        return Files.isDirectory(directory)
                ? files(directory, EXTENSION).stream().map(Wordings::code).toList()
                : List.of();
    }

    private Optional<Wording> wording(String code, Optional<Path> page) {
        Path file = file(code);
        Optional<Map<String, String>> builtIn = builtIn(code);
        if (!Files.exists(file)) {
            if (builtIn.isEmpty()) {
                problems.error(
                        Origin.of(page.orElse(file)),
                        "there is no wording for the language \"" + code + "\"",
                        "write " + Origin.of(file).path() + ", with the keys of en" + EXTENSION
                                + "; or rename what is no translation");
            }
            builtIn.ifPresent(words -> tellWhoseWordsTheyAre(code, words, words));
            return builtIn.map(words -> wording(code, words));
        }
        return PropertyFile.read(file, "the wording", problems).flatMap(own -> wording(code, own, builtIn));
    }

    private Optional<Wording> wording(String code, PropertyFile own, Optional<Map<String, String>> builtIn) {
        Characters.check(own.file(), own.text(), problems);
        own.values().entrySet().stream()
                .filter(entry -> MARKUP.matcher(entry.getValue()).find())
                .forEach(entry -> problems.error(
                        own.at(entry.getKey()),
                        "the wording \"" + entry.getKey() + "\" has markup, which readers would see as it stands",
                        "write plain text"));
        Map<String, String> words = new TreeMap<>(own.values());
        boolean whole = words.containsKey("language.name") || words.containsKey("language.direction");
        if (!whole && builtIn.isPresent()) {
            builtIn.get().forEach(words::putIfAbsent);
            tellWhoseWordsTheyAre(code, words, builtIn.get());
        } else if (!words.containsKey("language.name")
                || !List.of("ltr", "rtl").contains(words.getOrDefault("language.direction", ""))) {
            problems.error(
                    Origin.of(own.file()),
                    "language.name and language.direction (ltr or rtl) make a language, and one is missing",
                    "add it");
            return Optional.empty();
        }
        return Optional.of(wording(code, words));
    }

    private static Wording wording(String code, Map<String, String> words) {
        Language language = new Language(
                code, words.getOrDefault("language.name", code), words.getOrDefault("language.direction", "ltr"));
        return new Wording(language, words);
    }

    private void tellWhoseWordsTheyAre(String code, Map<String, String> words, Map<String, String> builtIn) {
        List<String> borrowed = ABOUT_THE_SITE.stream()
                .filter(key -> String.valueOf(words.get(key)).equals(builtIn.get(key)))
                .toList();
        if (!borrowed.isEmpty()) {
            problems.notice(
                    Origin.of(file(code)),
                    "the site says of itself what \"" + words.get("site.name") + "\" says: "
                            + String.join(", ", borrowed),
                    "say your own in this file; the other words stay as they are built in");
        }
    }

    /** The words that come with this program. */
    private static Optional<Map<String, String>> builtIn(String code) {
        try (InputStream in = Wordings.class.getResourceAsStream("wording/" + code + EXTENSION)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> words = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            // How strict a book is with its own writing, it says itself.
            words.keySet().removeAll(List.of(QUOTES, PUNCTUATION));
            return Optional.of(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String code) {
        return directory.resolve(code + EXTENSION);
    }

    private static String code(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "");
    }

    private static List<Path> files(Path directory, String extension) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the words that a book brings itself: their language, and what they call things. */
    static void check(
            Wording wording,
            Wording source,
            Path content,
            Tongue tongue,
            Glossary glossary,
            Memo memo,
            Problems problems) {
        Path file = content.resolve("wording").resolve(wording.language().code() + EXTENSION);
        if (Files.exists(file)) {
            PropertyFile.read(file, "the wording", new Problems())
                    .ifPresent(own -> memo.check(
                            List.of("checked", tongue.codes(), glossary, wording.language(), own, source.words()),
                            problems,
                            found -> {
                                tongue.check(wording.language(), texts(own), found);
                                refuseCopies(wording, source, own, tongue, found);
                                Glossary.Refusals refusals = glossary.refusals(wording.language());
                                own.values().forEach((key, word) -> refusals.check(word, form -> own.at(key), found));
                            }));
        }
    }

    /**
     * What is too short to tell its language from: sentences, and in another script single words. A site may be called the
     * same in all.
     */
    private static void refuseCopies(
            Wording wording, Wording source, PropertyFile own, Tongue tongue, Problems problems) {
        String written = String.join(" ", own.values().values());
        own.values().forEach((key, text) -> {
            boolean copied = !wording.language().isSource()
                    && !ABOUT_THE_SITE.contains(key)
                    && text.equals(source.words().get(key))
                    && (Holes.isASentence(text) || !NAMES.contains(key) && Holes.isInAnotherScript(text, written));
            if (copied && tongue.judges(wording.language())) {
                problems.error(own.at(key), "the wording \"" + key + "\" is that of English", "translate it");
            }
        });
    }

    private static List<Tongue.Text> texts(PropertyFile own) {
        return own.values().entrySet().stream()
                .map(entry -> new Tongue.Text(entry.getValue(), "wording", own.at(entry.getKey())))
                .toList();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    /** As its own words are written, most of them: names in another script may stand among them. */
    private void checkDirection(Wording wording, PropertyFile own) {
        long left = letters(own, Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        long right = letters(own, Character.DIRECTIONALITY_RIGHT_TO_LEFT)
                + letters(own, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        String direction = right > left ? "rtl" : "ltr";
        if (left + right > 0
                && !wording.words().getOrDefault(DIRECTION, direction).equals(direction)) {
            problems.error(
                    own.at(DIRECTION), "this is not how the words of this file are written", "write " + direction);
        }
    }

    private static long letters(PropertyFile own, byte directionality) {
        return own.values().values().stream()
                .flatMapToInt(String::codePoints)
                .filter(character -> Character.getDirectionality(character) == directionality)
                .count();
    }

    private void compare(Wording wording, Wording source) {
        Path file = file(wording.language().code());
        TreeSet<String> missing = new TreeSet<>(source.words().keySet());
        missing.removeAll(wording.words().keySet());
        missing.removeAll(List.of(QUOTES, PUNCTUATION));
        missing.forEach(key -> problems.error(
                Origin.of(file), "the wording \"" + key + "\" is missing", "add it; in English: " + source.get(key)));
        PropertyFile own = Optional.of(file)
                .filter(Files::exists)
                .flatMap(there -> PropertyFile.read(there, "the wording", new Problems()))
                .orElse(new PropertyFile(file, "", Map.of()));
        checkDirection(wording, own);
        source.words().forEach((key, text) -> {
            String ours = wording.words().getOrDefault(key, text);
            if (!placeholders(ours).equals(placeholders(text))) {
                problems.error(
                        own.at(key),
                        "the wording \"" + key + "\" has " + placeholders(ours) + " to be filled in, not "
                                + placeholders(text),
                        "use the same as English: " + text);
            }
        });
        TreeSet<String> extra = new TreeSet<>(wording.words().keySet());
        extra.removeAll(source.words().keySet());
        extra.removeAll(List.of(QUOTES, PUNCTUATION));
        extra.forEach(key -> problems.error(
                Origin.of(file),
                "the wording \"" + key + "\" is unknown",
                "delete it, or add it to en.properties first"));
    }
}
