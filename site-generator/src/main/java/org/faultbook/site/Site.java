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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.article.Packed;
import org.faultbook.article.Quotes;
import org.faultbook.problem.Problems;
import org.jsoup.Jsoup;

/** A finished site in memory: every file by its path. */
public final class Site {
    private static final Pattern LINE = Pattern.compile("(<[^<>]*?) " + Quotes.LINE + "=\"\\d+\"");

    static final String EVIDENCE = "evidence.json";

    private final Map<String, Packed> files = new TreeMap<>();
    /** The pages with the lines of their source in them, for the checks alone. */
    private final Map<String, Packed> pages = new TreeMap<>();

    private final Map<String, Path> sources = new HashMap<>();
    private final Set<String> programs = new HashSet<>();
    private final Set<String> outputs = new HashSet<>();

    void add(String path, byte[] content) {
        files.put(path, Packed.of(content));
    }

    void add(String path, String content) {
        add(path, Layout.bytes(content));
    }

    /** @param source the file that a person edits to change this one */
    void add(String path, String content, Optional<Path> source) {
        add(path, LINE.matcher(content).replaceAll("$1"));
        pages.put(path, Packed.of(Layout.bytes(content)));
        source.ifPresent(file -> sources.put(path, file));
    }

    /** A program that was run: its text and what it printed may stand in pages. */
    void addProgram(String path, String source, String output) {
        add(path, source);
        programs.add(source);
        outputs.add(output);
    }

    public Map<String, byte[]> files() {
        return files.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, file -> file.getValue().bytes()));
    }

    /** Holds the finished pages against what the site promises: links that lead somewhere, programs that were run. */
    public void check(Problems problems) {
        PageCheck check = new PageCheck(files.keySet(), sources, programs, outputs, problems);
        pages.forEach(
                (path, content) -> check.look(path, Jsoup.parse(new String(content.bytes(), StandardCharsets.UTF_8))));
        check.followFragments();
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
