package org.faultbook.article;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/** Reads {@code wording/<language>.properties}: a file there is all that makes a language. */
final class Wordings {
    private static final Pattern ENTRY = Pattern.compile("([\\w.-]+)\\s*=(.*)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private Wordings() {}

    /** The source language first, the others by code. A key that one file has and another lacks is a problem. */
    static List<Wording> in(Path directory, Problems problems) {
        List<Wording> wordings = new ArrayList<>();
        for (Path file : files(directory)) {
            read(file, problems).ifPresent(wordings::add);
        }
        Optional<Wording> source = wordings.stream()
                .filter(wording -> wording.language().isSource())
                .findFirst();
        if (source.isEmpty()) {
            problems.error(
                    Origin.of(directory.resolve(Language.SOURCE + ".properties")),
                    "the wording of the source language is missing",
                    "write it: the other languages follow it");
            return List.of();
        }
        for (Wording wording : wordings) {
            compare(wording, source.get(), directory, problems);
        }
        wordings.sort(
                Comparator.comparing((Wording wording) -> !wording.language().isSource())
                        .thenComparing(wording -> wording.language().code()));
        return wordings;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Wording> read(Path file, Problems problems) {
        Optional<String> text = TextFile.read(file, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text.get()));
        } catch (IOException | IllegalArgumentException e) {
            problems.error(Origin.of(file), "cannot be read: " + e.getMessage(), "write it as properties, in UTF-8");
            return Optional.empty();
        }
        refuseTwice(file, text.get(), problems);
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        String code = String.valueOf(file.getFileName()).replace(".properties", "");
        String direction = words.getOrDefault("language.direction", "");
        if (!List.of("ltr", "rtl").contains(direction) || !words.containsKey("language.name")) {
            problems.error(
                    Origin.of(file),
                    "language.name and language.direction (ltr or rtl) make a language, and one is missing",
                    "add it");
            return Optional.empty();
        }
        return Optional.of(new Wording(new Language(code, words.getOrDefault("language.name", ""), direction), words));
    }

    private static void refuseTwice(Path file, String text, Problems problems) {
        Set<String> keys = new HashSet<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher entry = ENTRY.matcher(lines.get(i));
            if (entry.matches() && !keys.add(entry.group(1))) {
                problems.error(
                        new Origin(file, i + 1), "the wording \"" + entry.group(1) + "\" is there twice", "keep one");
            }
            if (entry.matches() && entry.group(2).isBlank()) {
                problems.error(new Origin(file, i + 1), "the wording \"" + entry.group(1) + "\" is empty", "write it");
            }
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static void compare(Wording wording, Wording source, Path directory, Problems problems) {
        Path file = directory.resolve(wording.language().code() + ".properties");
        TreeSet<String> missing = new TreeSet<>(source.words().keySet());
        missing.removeAll(wording.words().keySet());
        missing.forEach(key -> problems.error(
                Origin.of(file), "the wording \"" + key + "\" is missing", "add it; in English: " + source.get(key)));
        source.words().forEach((key, text) -> {
            String ours = wording.words().getOrDefault(key, text);
            if (!placeholders(ours).equals(placeholders(text))) {
                problems.error(
                        Origin.of(file),
                        "the wording \"" + key + "\" has " + placeholders(ours) + " to be filled in, not "
                                + placeholders(text),
                        "use the same as English: " + text);
            }
        });
        TreeSet<String> extra = new TreeSet<>(wording.words().keySet());
        extra.removeAll(source.words().keySet());
        extra.forEach(key -> problems.error(
                Origin.of(file),
                "the wording \"" + key + "\" is unknown",
                "delete it, or add it to en.properties first"));
    }
}
