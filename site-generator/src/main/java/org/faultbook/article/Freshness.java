package org.faultbook.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/**
 * Which text of its source each translation follows, section by section: {@code follows.properties} beside the pages holds
 * a hash of the source's section as it was when a person last compared the two.
 */
public final class Freshness {
    private static final String HEAD =
            "# The sections of en.adoc that translations follow, as hashes; written by the command \"follows\".\n";
    private static final Pattern SECTION = Pattern.compile("\\[#([\\w-]+)]\\s*");
    private static final Pattern RECORD = Pattern.compile("([\\w-]+\\.[\\w-]+) = ([0-9a-f]{8})");

    private final Path file;
    private final Map<String, String> current;
    private final Map<String, String> followed;

    private Freshness(Path file, Map<String, String> current, Map<String, String> followed) {
        this.file = file;
        this.current = current;
        this.followed = followed;
    }

    /**
     * Reads what the translations of a page follow.
     *
     * @param directory of the page
     * @param source the text of its source
     */
    public static Freshness of(Path directory, String source) {
        Path file = directory.resolve("follows.properties");
        Map<String, String> followed = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : lines(file)) {
                Matcher entry = RECORD.matcher(line);
                if (entry.matches()) {
                    followed.put(entry.group(1), entry.group(2));
                }
            }
        }
        return new Freshness(file, hashes(source), followed);
    }

    /** Whether a person has ever compared this translation with its source. */
    boolean isRecorded(String language) {
        return followed.keySet().stream().anyMatch(key -> key.startsWith(language + "."));
    }

    /** A line that is no record, or of a translation that is not there, would be believed to say something. */
    static void check(Path directory, String source, List<String> languages, Problems problems) {
        Map<String, String> sections = hashes(source);
        Path file = directory.resolve("follows.properties");
        List<String> lines = Files.exists(file) ? lines(file) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            Matcher entry = RECORD.matcher(lines.get(i));
            Origin origin = new Origin(file, i + 1);
            if (!entry.matches()
                    && !lines.get(i).startsWith("#")
                    && !lines.get(i).isBlank()) {
                problems.error(
                        origin, "this is no record: \"" + lines.get(i) + "\"", "let the command \"follows\" write it");
            } else if (entry.matches()) {
                List<String> record = List.of(entry.group(1).split("\\.", 2));
                if (!languages.contains(record.get(0))) {
                    problems.error(origin, "the book has no language \"" + record.get(0) + "\"", "delete the line");
                } else if (!sections.containsKey(record.get(1))) {
                    problems.error(
                            origin,
                            "the source has no section \"" + record.get(1) + "\" to be followed",
                            "compare the two, then run: follows " + directory.getFileName() + "/" + record.get(0));
                }
            }
        }
    }

    /** The ids of the sections whose source has changed since the translation was compared with it. */
    public List<String> behind(String language) {
        return current.entrySet().stream()
                .filter(section -> !section.getValue().equals(followed.get(language + "." + section.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Remembers that the translation follows its source as it is now. */
    public void record(String language) {
        followed.keySet().removeIf(key -> key.startsWith(language + "."));
        current.forEach((id, hash) -> followed.put(language + "." + id, hash));
        StringBuilder text = new StringBuilder(HEAD);
        followed.forEach(
                (key, hash) -> text.append(key).append(" = ").append(hash).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By section id; the text of a section ends where the next one begins, at whatever level. */
    private static Map<String, String> hashes(String source) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (String line : source.lines().toList()) {
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                text = texts.computeIfAbsent(section.group(1), id -> new StringBuilder());
            } else if (!line.isBlank()) {
                text.append(line.strip()).append('\n');
            }
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        texts.forEach((id, content) -> hashes.put(id, hash(content.toString())));
        return hashes;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
