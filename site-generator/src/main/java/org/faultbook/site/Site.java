package org.faultbook.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.problem.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A finished site in memory: every file by its path. */
public final class Site {
    static final String EVIDENCE = "evidence.json";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, Path> sources = new HashMap<>();
    private final Set<String> programs = new HashSet<>();
    private final Set<String> outputs = new HashSet<>();

    void add(String path, byte[] content) {
        files.put(path, content);
    }

    void add(String path, String content) {
        add(path, Layout.bytes(content));
    }

    /** @param source the file that a person edits to change this one */
    void add(String path, String content, Optional<Path> source) {
        add(path, content);
        source.ifPresent(file -> sources.put(path, file));
    }

    /** A program that was run: its text and what it printed may stand in pages. */
    void addProgram(String path, String source, String output) {
        add(path, source);
        programs.add(source);
        outputs.add(output);
    }

    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    /** Holds the finished pages against what the site promises: links that lead somewhere, programs that were run. */
    public void check(Problems problems) {
        Map<String, Document> pages = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(new String(content, StandardCharsets.UTF_8)));
            }
        });
        new PageCheck(pages, files.keySet(), sources, programs, outputs, problems).run();
    }

    /**
     * Puts the site into the directory, all of it or nothing: what was there stays until the new one is complete.
     *
     * @throws IOException when the directory cannot be written, or holds something that is no site of ours
     */
    public void publishTo(Path output) throws IOException {
        new Publication(output).publish(files);
    }
}
