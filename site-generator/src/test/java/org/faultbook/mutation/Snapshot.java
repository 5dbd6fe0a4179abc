package org.faultbook.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The book as it is, in memory: what mutations are derived from, and what copies are restored to. */
public final class Snapshot {
    static final String SOURCE = "en";
    static final String FAULTS = "site-generator/src/main/java/org/faultbook/fault/";
    private static final List<String> ROOTS = List.of("content", "examples", FAULTS, "jbang-catalog.json");

    private final Map<String, byte[]> files;

    private Snapshot(Map<String, byte[]> files) {
        this.files = files;
    }

    public static Snapshot of(Path repository) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String root : ROOTS.stream()
                .filter(root -> Files.exists(repository.resolve(root)))
                .toList()) {
            try (Stream<Path> found = Files.walk(repository.resolve(root))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(repository.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return new Snapshot(files);
    }

    /** Of those that begin so. */
    String first(String beginning) {
        return files.keySet().stream()
                .filter(file -> file.startsWith(beginning))
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + beginning + "..."));
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    byte[] bytes(String file) {
        return Optional.ofNullable(files.get(file)).orElseThrow(() -> new IllegalArgumentException("no " + file));
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    List<String> lines(String file) {
        return text(file).lines().toList();
    }

    /** Files whose path matches the regular expression. */
    List<String> files(String regex) {
        return files.keySet().stream().filter(file -> file.matches(regex)).toList();
    }

    /** The source first. */
    List<String> languages() {
        return files("content/wording/.*\\.properties").stream()
                .map(file -> file.replaceAll(".*/|\\.properties", ""))
                .sorted(Comparator.comparing((String code) -> !code.equals(SOURCE))
                        .thenComparing(code -> code))
                .toList();
    }

    List<String> slugs() {
        return files("content/[^/]+/" + SOURCE + "\\.adoc").stream()
                .map(file -> file.split("/", -1)[1])
                .toList();
    }

    Optional<Page> page(String slug, String language) {
        String file = "content/" + slug + "/" + language + ".adoc";
        return has(file) ? Optional.of(new Page(this, slug, language, lines(file))) : Optional.empty();
    }

    /** A page in all its languages, the source first. */
    List<Page> pages(String slug) {
        return languages().stream()
                .flatMap(language -> page(slug, language).stream())
                .toList();
    }

    List<Page> pages() {
        return slugs().stream().flatMap(slug -> pages(slug).stream()).toList();
    }

    List<Code> programs() {
        return files("examples/[^/]+/[^/]+\\.(java|py)").stream()
                .map(file -> new Code(this, file, lines(file)))
                .toList();
    }

    /** Everything below the directory, which need not exist. */
    void copyTo(Path directory) throws IOException {
        for (String file : files.keySet()) {
            restore(directory, file);
        }
    }

    /** Makes one file of a copy what it was. */
    void restore(Path directory, String file) throws IOException {
        Path path = directory.resolve(file);
        byte[] content = files.get(file);
        if (content == null) {
            Files.deleteIfExists(path);
        } else {
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, content);
        }
    }

    /** What a mutation changes, as a person would see it in a review. */
    List<String> difference(Rot rot) {
        List<String> difference = new ArrayList<>();
        rot.edits().forEach((file, content) -> {
            difference.add("--- " + file + (content.isEmpty() ? " (deleted)" : ""));
            content.ifPresent(bytes -> difference.addAll(
                    Difference.between(has(file) ? text(file) : "", new String(bytes, StandardCharsets.UTF_8))));
        });
        return difference;
    }
}
