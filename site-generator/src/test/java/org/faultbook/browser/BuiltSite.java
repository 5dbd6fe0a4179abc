package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The site that {@code mvn package} built.
 *
 * @param languages the source first
 * @param messages an exact message of each article, by slug
 */
record BuiltSite(Path directory, List<String> languages, Map<String, String> messages) {

    static BuiltSite here() {
        Path directory = Path.of(System.getProperty("repository"), "target", "site")
                .toAbsolutePath()
                .normalize();
        assertThat(directory.resolve("catalogue.json"))
                .as("the site, which mvn package builds")
                .exists();
        JsonObject catalogue = JsonParser.parseString(read(directory.resolve("catalogue.json")))
                .getAsJsonObject();
        Map<String, String> messages = new LinkedHashMap<>();
        List<String> languages = new ArrayList<>();
        for (JsonElement each : catalogue.getAsJsonArray("errors")) {
            JsonObject error = each.getAsJsonObject();
            messages.put(
                    error.get("id").getAsString(),
                    error.getAsJsonArray("messages").get(0).getAsString());
            error.getAsJsonObject("pages").keySet().stream()
                    .filter(language -> !languages.contains(language))
                    .forEach(languages::add);
        }
        return new BuiltSite(directory, languages, messages);
    }

    /** Of the errors. */
    List<String> slugs() {
        return List.copyOf(messages.keySet());
    }

    /** Errors and guides: what stands beside its page as text too. */
    List<String> articles(String language) {
        return files(".adoc").stream()
                .filter(path -> path.startsWith(language + "/"))
                .map(path -> path.substring(path.indexOf('/') + 1).replaceFirst("\\.adoc$", ".html"))
                .toList();
    }

    /** Of one language: the paths of its index and its articles. */
    List<String> reading(String language) {
        return Stream.concat(Stream.of("index.html"), articles(language).stream())
                .map(file -> language + "/" + file)
                .toList();
    }

    /** Of every language. */
    List<String> reading() {
        return languages.stream()
                .flatMap(language -> reading(language).stream())
                .toList();
    }

    /** Every page, and the search with something found. */
    List<String> pages() {
        Stream<String> found = languages.stream().map(this::search);
        return Stream.concat(files(".html").stream(), found).toList();
    }

    /** Where a search for the first article's message leads. */
    String search(String language) {
        String message = messages.values().iterator().next();
        return language + "/search.html?q=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }

    /** The paths of all files whose names end like this. */
    List<String> files(String end) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> directory.relativize(file).toString())
                    .filter(path -> path.endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        return read(directory.resolve(path));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
