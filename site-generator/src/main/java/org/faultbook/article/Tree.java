package org.faultbook.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** The files of {@code content}: what is none of the book's would go by unread, and some names are the site's own. */
final class Tree {
    /** Pages of the site that are no articles. */
    static final Set<String> RESERVED_SLUGS = new TreeSet<>(Set.of("404", Glossary.SLUG, "index", "search", "status"));

    /** Directories of the site that are no languages. */
    private static final Set<String> RESERVED_LANGUAGES = new TreeSet<>(Set.of("assets", "examples", "lab"));

    /** Directories of the content that hold no pages, and what is in them, in words. */
    private static final Map<String, String> WITHOUT_PAGES = Map.of(
            "wording",
            "wordings are",
            SearchWords.DIRECTORY,
            "what searches know is",
            Glossary.DIRECTORY,
            "glossaries are");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<String> WITH_PAGES = List.of("cited.properties", "follows.properties");
    private static final List<String> BESIDE_PAGES =
            List.of(ClientViews.FILE, "form.properties", "inventory.properties", "redirects.properties");

    private Tree() {}

    static void check(Path content, Problems problems) {
        for (Path entry : entries(content)) {
            String name = String.valueOf(entry.getFileName());
            if (WITHOUT_PAGES.containsKey(name) && Files.isDirectory(entry)) {
                String rule = WITHOUT_PAGES.get(name) + " called <language>.properties";
                entries(entry).stream()
                        .filter(file -> !file.toString().endsWith(".properties"))
                        .forEach(file -> stray(file, rule, problems));
            } else if (Files.isDirectory(entry)) {
                checkSlug(entry, name, problems);
                entries(entry).stream()
                        .filter(file -> !file.toString().endsWith(".adoc")
                                && !WITH_PAGES.contains(String.valueOf(file.getFileName())))
                        .forEach(file -> stray(file, "pages are called <language>.adoc", problems));
                entries(entry).forEach(file -> checkLanguage(file, problems));
            } else if (!BESIDE_PAGES.contains(name) && !Forms.isFile(entry)) {
                stray(entry, "beside the directories of pages stand " + String.join(", ", BESIDE_PAGES), problems);
            }
        }
    }

    /** Whether a directory of the content is one of an error's pages. */
    static boolean hasPages(Path directory) {
        return !WITHOUT_PAGES.containsKey(String.valueOf(directory.getFileName()));
    }

    private static void checkSlug(Path directory, String name, Problems problems) {
        if (!SLUG.matcher(name).matches()) {
            problems.error(
                    Origin.of(directory),
                    "\"" + name + "\" cannot be an address",
                    "name the directory in small letters and digits, with hyphens between words");
        } else if (RESERVED_SLUGS.contains(name)) {
            problems.error(
                    Origin.of(directory),
                    "the site has a page \"" + name + "\" of its own",
                    "name the directory otherwise; taken are " + String.join(", ", RESERVED_SLUGS));
        }
    }

    private static void checkLanguage(Path file, Problems problems) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.adoc$", "");
        if (RESERVED_LANGUAGES.contains(name)) {
            problems.error(
                    Origin.of(file),
                    "the site has a directory \"" + name + "\" of its own, which is no language",
                    "name the file after its language");
        }
    }

    private static void stray(Path file, String rule, Problems problems) {
        problems.error(Origin.of(file), "nothing reads this file", "delete it, or rename it: " + rule);
    }

    private static List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
