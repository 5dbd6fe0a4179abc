package org.faultbook.article;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/** A file of {@code key = value} lines that a person wrote, and where each key stands in it. */
record PropertyFile(Path file, String text, Map<String, String> values) {
    private static final Pattern ENTRY = Pattern.compile("([\\w./-]+)\\s*=(.*)");

    /** Nothing where it cannot be read, which is then a problem; so is a key that is there twice or has no value. */
    static Optional<PropertyFile> read(Path file, String what, Problems problems) {
        Optional<PropertyFile> read = TextFile.read(file, problems).flatMap(text -> parse(file, text, problems));
        read.ifPresent(properties -> properties.refuseTwice(what, problems));
        return read;
    }

    private static Optional<PropertyFile> parse(Path file, String text, Problems problems) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            problems.error(Origin.of(file), "cannot be read: " + e.getMessage(), "write it as properties, in UTF-8");
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return Optional.of(new PropertyFile(file, text, values));
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** Where the key stands; the first line for one that is not there. */
    Origin at(String key) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher entry = ENTRY.matcher(lines.get(i));
            if (entry.matches() && entry.group(1).equals(key)) {
                return new Origin(file, i + 1);
            }
        }
        return Origin.of(file);
    }

    private void refuseTwice(String what, Problems problems) {
        Set<String> keys = new HashSet<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher entry = ENTRY.matcher(lines.get(i));
            if (entry.matches() && !keys.add(entry.group(1))) {
                problems.error(
                        new Origin(file, i + 1), what + " \"" + entry.group(1) + "\" is there twice", "keep one");
            }
            if (entry.matches() && entry.group(2).isBlank()) {
                problems.error(new Origin(file, i + 1), what + " \"" + entry.group(1) + "\" is empty", "write it");
            }
        }
    }
}
