package org.faultbook.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.faultbook.cache.Cache;
import org.faultbook.cache.CodeVersion;
import org.faultbook.cache.Key;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Notices text in another language of the book than its page, such as what nobody has translated yet. Languages that the
 * model does not know are not judged.
 */
final class Tongue {
    /**
     * In letters. Among Arabic, English and German, the longest piece of this book that is taken for another language has 38:
     * a list of operating systems.
     */
    private static final int SHORTEST = 40;

    /** In words of small letters. */
    private static final int SHORTEST_SENTENCE = 3;

    /** Reading it takes a second, which only a book in several languages has to spend. */
    private static final class Model {
        static final LanguageDetectorModel LANGUAGES = read();

        private static LanguageDetectorModel read() {
            try (InputStream in = Objects.requireNonNull(Tongue.class.getResourceAsStream("/langdetect-183.bin"))) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Of the languages of the book. */
    private final List<String> codes;

    private final Cache cache;
    private @Nullable Detector detector;

    /** Only the languages of the book compete. */
    private static final class Detector {
        final LanguageDetectorME trained = new LanguageDetectorME(Model.LANGUAGES);
        /** Codes as pages have them, by those of the model. */
        final Map<String, String> known = new TreeMap<>();

        Detector(List<String> codes) {
            Set<String> supported = Set.of(trained.getSupportedLanguages());
            for (String code : codes) {
                String threeLetters = Locale.forLanguageTag(code).getISO3Language();
                if (supported.contains(threeLetters)) {
                    known.put(threeLetters, code);
                }
            }
        }

        /** The most probable. */
        Optional<String> guess(String words) {
            return Arrays.stream(trained.predictLanguages(words))
                    .map(guess -> known.get(guess.getLang()))
                    .filter(Objects::nonNull)
                    .findFirst();
        }
    }

    /**
     * A text that a reader sees.
     *
     * @param what in English, such as "paragraph"
     */
    record Text(String text, String what, Origin origin) {}

    /** Among which a text is held to be in one. */
    List<String> codes() {
        return codes;
    }

    /** @param cache remembers which texts were found to be in their language */
    Tongue(List<Wording> wordings, Cache cache) {
        this.codes = wordings.stream().map(wording -> wording.language().code()).toList();
        this.cache = cache;
    }

    void check(Language language, List<Text> texts, Problems problems) {
        if (codes.size() < 2) {
            return;
        }
        Key key = Key.of(
                "in their language",
                codes.toString(),
                language.code(),
                Key.of(texts.stream().map(Text::text).toList()).hash(),
                CodeVersion.here());
        if (cache.get(key, Boolean.class).isPresent()) {
            return;
        }
        Problems own = new Problems();
        checkEach(texts, language, own);
        problems.addAll(own);
        if (own.all().isEmpty()) {
            cache.put(key, true);
        }
    }

    /** One text after the other: the detector is not made for threads. */
    private synchronized void checkEach(List<Text> texts, Language language, Problems problems) {
        UnicodeScript script = Holes.script(texts.stream().map(Text::text).collect(Collectors.joining(" ")));
        texts.forEach(text -> check(text, language, script, detector(), problems));
    }

    /** Whether the model knows the language. */
    boolean judges(Language language) {
        return detector().known.containsValue(language.code());
    }

    private synchronized Detector detector() {
        if (detector == null) {
            detector = new Detector(codes);
        }
        return detector;
    }

    private static void check(
            Text piece, Language language, UnicodeScript script, Detector detector, Problems problems) {
        String text = piece.text();
        String words = text.replace(Prose.CODE, " ")
                .replaceAll("[^\\p{L}\\p{M}\\s'’]", " ")
                .replaceAll("\\s+", " ");
        if (!detector.known.containsValue(language.code())) {
            return;
        }
        boolean isLong = words.codePoints().filter(Character::isLetter).count() >= SHORTEST;
        (isLong ? detector.guess(words) : Optional.<String>empty())
                .filter(guess -> !guess.equals(language.code()))
                .map(Tongue::english)
                .or(() -> isForeign(words, script) ? Optional.of("another script") : Optional.empty())
                .ifPresent(other -> problems.error(
                        piece.origin(),
                        "this " + piece.what() + " is in " + other + ", and its page in " + english(language.code()),
                        "translate it; names and quotations in another language are code or in quotation marks"));
    }

    /** Not a word of it is in this script; in Latin letters, names are written everywhere, and they are no sentence. */
    private static boolean isForeign(String words, UnicodeScript script) {
        return words.codePoints().anyMatch(Character::isLetter)
                && words.codePoints().noneMatch(letter -> UnicodeScript.of(letter) == script)
                && (Holes.script(words) != UnicodeScript.LATIN || Holes.countWords(words) >= SHORTEST_SENTENCE);
    }

    private static String english(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }
}
