package org.faultbook.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/**
 * What the search knows of a language besides its pages: {@code content/search/<language>.properties}, or where a book has
 * none, what is built in.
 *
 * @param filters that bring words to their stem, in order
 * @param ignored words that say nothing
 * @param synonyms words and phrases that mean the same, by sets
 */
public record SearchWords(List<Filter> filters, List<String> ignored, List<List<String>> synonyms) {
    static final String DIRECTORY = "search";

    private static final String EXTENSION = ".properties";
    private static final Pattern ENTRY = Pattern.compile("([^=]+?)\\s+=\\s+(\\S.*)");
    private static final SearchWords NONE = new SearchWords(List.of(), List.of(), List.of());

    /** The name of a filter, and where it stands. */
    public record Filter(String name, Origin origin) {}

    public SearchWords {
        filters = List.copyOf(filters);
        ignored = List.copyOf(ignored);
        synonyms = List.copyOf(synonyms);
    }

    /** Of a language in which nothing is known but the pages. */
    public static SearchWords none() {
        return NONE;
    }

    /** Reads those of a book's languages. */
    static Map<Language, SearchWords> in(Path content, List<Wording> wordings, Problems problems) {
        Path directory = content.resolve(DIRECTORY);
        if (Files.isDirectory(directory)) {
            LanguageFiles.refuseStrays(directory, EXTENSION, wordings, problems);
        }
        Map<Language, SearchWords> words = new HashMap<>();
        for (Wording wording : wordings) {
            Path file = directory.resolve(wording.language().code() + EXTENSION);
            Optional<String> text = Files.exists(file)
                    ? TextFile.read(file, problems)
                    : builtIn(wording.language().code());
            text.ifPresent(lines -> words.put(wording.language(), parse(file, lines, problems)));
        }
        return words;
    }

    private static Optional<String> builtIn(String code) {
        try (InputStream in = SearchWords.class.getResourceAsStream(DIRECTORY + "/" + code + EXTENSION)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchWords parse(Path file, String text, Problems problems) {
        List<Filter> filters = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        List<List<String>> synonyms = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            Origin origin = new Origin(file, i + 1);
            Matcher entry = ENTRY.matcher(lines.get(i));
            if (lines.get(i).isEmpty() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (!entry.matches()) {
                problems.error(
                        origin,
                        "this line says nothing to the search: \"" + lines.get(i) + "\"",
                        "write a word of the pages, \" = \", and the words for it that readers use, with commas between them");
            } else if (entry.group(1).equals("filters")) {
                split(entry.group(2)).forEach(name -> filters.add(new Filter(name, origin)));
            } else if (entry.group(1).equals("ignored")) {
                ignored.addAll(List.of(entry.group(2).split("\\s+", -1)));
            } else {
                List<String> set = Stream.concat(Stream.of(entry.group(1)), split(entry.group(2)).stream())
                        .toList();
                refuseTwice(set, lineOf, origin, problems);
                synonyms.add(set);
            }
        }
        return new SearchWords(filters, ignored, synonyms);
    }

    private static void refuseTwice(List<String> set, Map<String, Integer> lineOf, Origin origin, Problems problems) {
        for (String word : set) {
            Integer line = lineOf.put(word, origin.line());
            if (word.isEmpty()) {
                problems.error(origin, "there is nothing between two commas", "delete one of them");
            } else if (line != null) {
                problems.error(
                        origin,
                        "\"" + word + "\" is a synonym already, in line " + line,
                        "put all words for one thing into one line");
            }
        }
    }

    private static List<String> split(String list) {
        return Stream.of(list.split(",", -1)).map(String::strip).toList();
    }
}
