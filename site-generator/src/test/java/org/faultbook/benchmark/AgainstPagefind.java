package org.faultbook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.faultbook.benchmark.Growth.Rendered;
import org.faultbook.benchmark.Machine.Ended;
import org.faultbook.site.search.Script;

/** How often the right page is found by what people type: our search and Pagefind, on the same pages and queries. */
record AgainstPagefind(Machine machine, Copies book) {
    private static final String VERSION = "1.6.0";

    /** A line of the golden set. */
    private record Query(String text, String slug) {}

    List<Row> measure() throws IOException, InterruptedException {
        Path directory = machine.temporary().resolve("pagefind");
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("package.json"), "{\"private\": true}\n");
        try {
            Ended installed = machine.run(
                    directory,
                    List.of("npm", "install", "--no-audit", "--no-fund", "pagefind@" + VERSION),
                    Map.of("npm_config_cache", directory.resolve("npm").toString()));
            if (installed.exitCode() != 0) {
                return List.of(Row.skipped("search as Pagefind does", "npm cannot install Pagefind"));
            }
        } catch (IOException e) {
            return List.of(Row.skipped("search as Pagefind does", "no npm: " + e.getMessage()));
        }
        return compare(directory);
    }

    private List<Row> compare(Path directory) throws IOException, InterruptedException {
        Rendered.of(machine, book, List.of());
        Path ours = book.root().resolve("site");
        Path theirs = directory.resolve("site");
        List<String> languages = List.of("en", "de", "ar");
        for (String language : languages) {
            copyPages(ours.resolve(language), theirs.resolve(language));
        }
        // Without what stands around every page.
        machine.run(
                        directory,
                        List.of("node_modules/.bin/pagefind", "--site", theirs.toString(), "--root-selector", "main"),
                        Map.of())
                .successfully();
        List<Row> rows = new ArrayList<>();
        for (String language : languages) {
            List<Query> queries = queries(language);
            List<List<String>> own = own(ours.resolve(language), queries);
            List<List<String>> pagefind = pagefind(directory, theirs, language, queries);
            for (int places : List.of(1, 3)) {
                rows.add(row(language, places, queries, own, pagefind));
            }
        }
        return rows;
    }

    private static Row row(
            String language, int places, List<Query> queries, List<List<String>> own, List<List<String>> pagefind) {
        long ours = hits(places, queries, own);
        long theirs = hits(places, queries, pagefind);
        return new Row(
                "search, %s: the right page among the first %d, of %d queries"
                        .formatted(language, places, queries.size()),
                ours + " (" + Row.number(100.0 * ours / queries.size()) + " %)",
                "Pagefind " + VERSION + " " + theirs + " (" + Row.number(100.0 * theirs / queries.size()) + " %)",
                "%+d".formatted(ours - theirs),
                ">= 95 %, and ahead",
                Row.yesNo(ours >= 0.95 * queries.size() && ours > theirs));
    }

    private static long hits(int places, List<Query> queries, List<List<String>> found) {
        long hits = 0;
        for (int i = 0; i < queries.size(); i++) {
            List<String> first = found.get(i).stream().limit(places).toList();
            hits += first.contains(queries.get(i).slug()) ? 1 : 0;
        }
        return hits;
    }

    private List<Query> queries(String language) throws IOException {
        Path file = machine.repository()
                .resolve("site-generator/src/test/resources/search")
                .resolve(language + ".tsv");
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Query(cells[0], cells[1]))
                .toList();
    }

    private static List<List<String>> own(Path language, List<Query> queries) throws IOException {
        try (Script script = new Script()) {
            script.run(Files.readString(language.resolve("search-index.js")));
            return queries.stream().map(query -> script.find(query.text())).toList();
        }
    }

    private List<List<String>> pagefind(Path directory, Path site, String language, List<Query> queries)
            throws IOException, InterruptedException {
        Path file = directory.resolve(language + ".txt");
        Files.write(file, queries.stream().map(Query::text).toList());
        Path script = machine.repository().resolve("site-generator/src/test/resources/benchmark/pagefind.mjs");
        Ended ended = machine.run(
                        directory,
                        List.of("node", script.toString(), site.toString(), language, file.toString()),
                        Map.of())
                .successfully();
        List<List<String>> found = ended.output()
                .lines()
                .map(line -> Stream.of(line.split(" ", -1))
                        .map(url -> url.replaceFirst(".*/", "").replaceFirst("\\.html$", ""))
                        .toList())
                .toList();
        if (found.size() != queries.size()) {
            throw new IllegalStateException("Pagefind answered otherwise than asked:\n" + ended.output());
        }
        return found;
    }

    private static void copyPages(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> pages = Files.list(from)) {
            for (Path page : pages.toList()) {
                Optional<String> name = Optional.of(String.valueOf(page.getFileName()))
                        .filter(each -> each.endsWith(".html"))
                        .filter(each -> !List.of("index.html", "search.html").contains(each));
                if (name.isPresent()) {
                    Files.copy(page, to.resolve(name.get()));
                }
            }
        }
    }
}
