package org.faultbook.article;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/** Reads {@code wording/<language>.properties}: a file there is all that makes a language. */
final class Wordings {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void compare(Wording wording, Wording source, Path directory, Problems problems) {
        Path file = directory.resolve(wording.language().code() + ".properties");
        TreeSet<String> missing = new TreeSet<>(source.words().keySet());
        missing.removeAll(wording.words().keySet());
        missing.forEach(key -> problems.error(
                Origin.of(file), "the wording \"" + key + "\" is missing", "add it; in English: " + source.get(key)));
        TreeSet<String> extra = new TreeSet<>(wording.words().keySet());
        extra.removeAll(source.words().keySet());
        extra.forEach(key -> problems.error(
                Origin.of(file),
                "the wording \"" + key + "\" is unknown",
                "delete it, or add it to en.properties first"));
    }
}
