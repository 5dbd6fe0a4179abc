package org.faultbook.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.faultbook.article.Book;
import org.faultbook.article.Language;
import org.faultbook.article.Wording;

/**
 * A book in one language as a zip that opens from a folder: its pages, programs and all they need. What it links to in other
 * languages leads to the site, or is plain text where its address is not known.
 */
final class Bundle {
    /** When a file was made says nothing. With the first day that a zip can name, ZipEntry would write the time zone too. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Site site;
    private final String entrance;
    private final Language language;
    private final Address address;
    private final Set<String> otherDirectories;
    private final Map<String, byte[]> files = new TreeMap<>();

    /**
     * Of a site.
     *
     * @param site as it is read from a folder
     * @param entrance the page that leads to the language's
     * @param address of the site on the network
     */
    Bundle(Site site, String entrance, Book book, Language language, Address address) {
        this.site = site;
        this.entrance = entrance;
        this.language = language;
        this.address = address;
        this.otherDirectories = book.articles().wordings().stream()
                .map(Wording::language)
                .filter(other -> !other.equals(language))
                .map(other -> other.code() + "/")
                .collect(Collectors.toSet());
    }

    static String path(Language language) {
        return "faultbook-" + language.code() + ".zip";
    }

    byte[] zip() {
        for (String path : site.paths()) {
            if (belongs(path)) {
                files.put(path, site.file(path).orElseThrow());
            }
        }
        files.put("index.html", Layout.bytes(entrance));
        files.replaceAll((path, content) -> path.endsWith(".html") ? page(path, content) : content);
        String directory = path(language).replace(".zip", "/");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(directory + file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private boolean belongs(String path) {
        return otherDirectories.stream().noneMatch(path::startsWith)
                && !path.endsWith("404.html")
                && !path.endsWith(".zip");
    }

    private byte[] page(String path, byte[] content) {
        String html = new String(content, StandardCharsets.UTF_8);
        return Layout.bytes(Links.replace(html, path, this::link));
    }

    private String link(MatchResult link, String target) {
        if (files.containsKey(target.replaceFirst("#.*", ""))) {
            return link.group();
        }
        if (address.isKnown()) {
            return link.group().replace("href=\"" + link.group(1) + "\"", "href=\"" + address.of(target) + "\"");
        }
        return link.group().contains(" hreflang=") ? "" : link.group(2);
    }
}
