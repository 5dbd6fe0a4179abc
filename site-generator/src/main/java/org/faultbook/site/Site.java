package org.faultbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.article.Packed;
import org.faultbook.article.Quotes;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Problems;
import org.jsoup.Jsoup;

/** A finished site in memory: every file by its path. */
public final class Site {
    private static final Pattern LINE = Pattern.compile("(<[^<>]*?) " + Quotes.LINE + "=\"\\d+\"");

    static final String EVIDENCE = "evidence.json";

    /**
     * A page as it is published, and as the checks see it.
     *
     * @param marked with the lines of its source in it
     */
    record Page(Packed published, Packed marked) {
        /** As it is published. */
        String text() {
            return Site.text(published);
        }
    }

    private final Address address;
    private final Memo memo;
    private final Map<String, Supplier<byte[]>> files = new TreeMap<>();
    /** The pages with the lines of their source in them, for the checks alone. */
    private final Map<String, Packed> pages = new TreeMap<>();

    private final Map<String, Path> sources = new HashMap<>();
    private final Set<String> programs = new HashSet<>();
    private final Set<String> outputs = new HashSet<>();

    /** @param address where it will stand */
    Site(Address address, Memo memo) {
        this.address = address;
        this.memo = memo;
    }

    void add(String path, Packed content) {
        files.put(path, content);
    }

    /** A file that is made only when somebody wants it, such as on publication. */
    void addLater(String path, Supplier<byte[]> content) {
        files.put(path, content);
    }

    void add(String path, String content) {
        add(path, Packed.of(Layout.bytes(content)));
    }

    static Page page(String html) {
        return new Page(Packed.of(Layout.bytes(LINE.matcher(html).replaceAll("$1"))), Packed.of(Layout.bytes(html)));
    }

    void add(String path, Page page) {
        add(path, page.published());
        pages.put(path, page.marked());
    }

    /** @param source the file that a person edits to change this one */
    void add(String path, Page page, Path source) {
        add(path, page);
        sources.put(path, source);
    }

    /** What was run and what that printed may stand in pages. */
    void add(RunFiles runs) {
        runs.files().forEach(this::add);
        programs.addAll(runs.programs());
        outputs.addAll(runs.outputs());
    }

    public Map<String, byte[]> files() {
        return files.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, file -> file.getValue().get()));
    }

    /** Nothing where the site has no such file. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path)).map(Supplier::get);
    }

    /** Which stays as it is while this one gets more files. */
    Site copy() {
        Site copy = new Site(address, memo);
        copy.files.putAll(files);
        return copy;
    }

    Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** Holds the finished pages against what the site promises: links that lead somewhere, programs that were run. */
    public void check(Problems problems) {
        PageCheck check = new PageCheck(address, files.keySet(), sources, programs, outputs);
        Object others = memo.token(List.of(
                "around a page",
                address,
                Set.copyOf(files.keySet()),
                Map.copyOf(sources),
                Set.copyOf(programs),
                Set.copyOf(outputs)));
        pages.entrySet().parallelStream()
                .map(page -> memo.find(
                        List.of("looked at", page.getKey(), page.getValue(), source(page.getKey()), others),
                        problems,
                        own -> check.look(page.getKey(), Jsoup.parse(text(page.getValue())), own)))
                .toList()
                .forEach(check::add);
        check.followFragments(problems);
    }

    /** The text that a person edits, whose lines problems name; empty for a page that nobody writes. */
    private String source(String path) {
        try {
            return sources.containsKey(path) ? Files.readString(sources.get(path)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Packed content) {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Looks whether a site can be put into the directory, before anybody waits for one.
     *
     * @throws IOException when the directory cannot be written, or holds something that is no site of ours
     */
    public static void requireRoom(Path output) throws IOException {
        new Publication(output).requireRoom();
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
