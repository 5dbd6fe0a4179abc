package org.faultbook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.article.Freshness;

/**
 * A larger book: the project's own pages and programs, copied under other names as often as asked.
 *
 * @param root holds {@code content} and {@code examples}
 */
record Copies(Path root) {
    Path content() {
        return root.resolve("content");
    }

    Path examples() {
        return root.resolve("examples");
    }

    /** The book as it is. */
    static Copies once(Path repository, Path root) throws IOException {
        for (String directory : List.of("content", "examples")) {
            for (Path file : files(repository.resolve(directory))) {
                Path copy = root.resolve(repository.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
        Files.copy(repository.resolve("jbang-catalog.json"), root.resolve("jbang-catalog.json"));
        return new Copies(root);
    }

    /** At least as many Java programs. */
    static Copies ofPrograms(Path repository, int programs, Path root) throws IOException {
        return of(repository, times(programs, repository.resolve("examples"), ".java"), root);
    }

    /** At least as many pages. */
    static Copies ofPages(Path repository, int pages, Path root) throws IOException {
        return of(repository, times(pages, repository.resolve("content"), ".adoc"), root);
    }

    private static int times(int wanted, Path directory, String extension) throws IOException {
        long there = files(directory).stream()
                .filter(file -> file.toString().endsWith(extension))
                .count();
        return (int) ((wanted + there - 1) / there);
    }

    /** Every error as often as asked, each copy with slugs and program names of its own. */
    static Copies of(Path repository, int times, Path root) throws IOException {
        Copies copies = new Copies(root);
        Path content = repository.resolve("content");
        List<Path> errors = children(content).stream()
                .filter(directory -> Files.exists(directory.resolve("en.adoc")))
                .toList();
        List<String> names = new ArrayList<>();
        for (Path program : files(repository.resolve("examples"))) {
            names.add(String.valueOf(program.getFileName()).replaceFirst("\\.\\w+$", ""));
        }
        errors.forEach(error -> names.add(String.valueOf(error.getFileName())));
        Pattern anyName = Pattern.compile("(?<!term:)(?<![\\w-])(" + String.join("|", names) + ")(?![\\w-])");
        for (int number = 0; number < times; number++) {
            for (Path error : errors) {
                copies.addError(error, repository, anyName, letters(number));
            }
        }
        for (Path beside : children(content)) {
            if (!errors.contains(beside)) {
                for (Path file : files(beside)) {
                    copies.write(String.valueOf(repository.relativize(file)), Files.readString(file));
                }
            }
        }
        copies.write(
                "content/inventory.properties", multiplied(content.resolve("inventory.properties"), times, anyName));
        return copies;
    }

    private void addError(Path error, Path repository, Pattern anyName, String suffix) throws IOException {
        String slug = error.getFileName() + "-" + suffix;
        for (Path page : children(error)) {
            if (page.toString().endsWith(".adoc")) {
                String text = Files.readString(page)
                        .replaceFirst("(?m)^= .*", "$0 " + signs(suffix))
                        // In the place of a word: the length of a description is limited.
                        .replaceFirst("(?m)^(:description: .*) \\S+$", "$1 " + suffix);
                write("content/" + slug + "/" + page.getFileName(), renamed(text, anyName, suffix));
            }
        }
        Path copy = root.resolve("content").resolve(slug);
        for (Path page : children(copy)) {
            String language = String.valueOf(page.getFileName()).replace(".adoc", "");
            if (!language.equals("en")) {
                Freshness.of(copy, Files.readString(copy.resolve("en.adoc"))).record(language);
            }
        }
        Path cited = error.resolve("cited.properties");
        if (Files.exists(cited)) {
            write("content/" + slug + "/cited.properties", renamed(Files.readString(cited), anyName, suffix));
        }
        Path programs = repository.resolve("examples").resolve(String.valueOf(error.getFileName()));
        for (Path program : children(programs)) {
            String file = renamed(String.valueOf(program.getFileName()), anyName, suffix);
            String before = Files.readString(program);
            String after = renamed(before, anyName, suffix);
            // A program that does not name itself needs another difference: no two may be the same.
            boolean same = after.equals(before) && file.endsWith(".py");
            write("examples/" + slug + "/" + file, same ? before + "# " + suffix + "\n" : after);
        }
    }

    /** No digits: translations are held to the numbers of their source. */
    private static String letters(int number) {
        return new StringBuilder()
                .append((char) ('a' + number / 26 / 26))
                .append((char) ('a' + number / 26 % 26))
                .append((char) ('a' + number % 26))
                .toString();
    }

    /** Neither letters, in which a short title would be in another language, nor digits: for titles. */
    private static String signs(String suffix) {
        return suffix.chars()
                .mapToObj(letter -> Character.toString('\u2460' + letter - 'a'))
                .collect(Collectors.joining());
    }

    private static String upperCase(String suffix) {
        return suffix.substring(0, 1).toUpperCase(Locale.ROOT) + suffix.substring(1);
    }

    /** {@code ReadAfterResetAab}, {@code read_after_reset_aab}, {@code connection-reset-aab}. */
    private static String renamed(String text, Pattern anyName, String suffix) {
        return anyName.matcher(text).replaceAll(found -> {
            String name = found.group();
            String separator = name.contains("-") ? "-" : name.contains("_") ? "_" : "";
            return Matcher.quoteReplacement(name + separator + (separator.isEmpty() ? upperCase(suffix) : suffix));
        });
    }

    /** Counted by language, each number is as many times as large; counted by page, each page has as many copies. */
    private static String multiplied(Path inventory, int times, Pattern anyName) throws IOException {
        StringBuilder multiplied = new StringBuilder();
        for (String line : Files.readAllLines(inventory)) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] count = line.split(" = ", -1);
            if (count[0].equals("catalogues")) {
                // The copies have none.
                continue;
            }
            if (count[0].startsWith("terms")) {
                multiplied.append(line + "\n");
            } else if (count[0].matches("(cited|fault|keywords)\\..*")) {
                for (int number = 0; number < times; number++) {
                    multiplied.append(renamed(count[0], anyName, letters(number)) + " = " + count[1] + "\n");
                }
            } else {
                multiplied.append(count[0] + " = " + Integer.parseInt(count[1]) * times + "\n");
            }
        }
        return multiplied.toString();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }

    static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
