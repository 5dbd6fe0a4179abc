package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3c.dom.NodeList;

/**
 * What holds for every site, looked at from outside: as search engines, feed readers, chats and browsers find it.
 *
 * @param files by path
 * @param base where it stands, with a slash at the end; empty if nobody knows
 */
record PublishedSite(Map<String, byte[]> files, String base) {
    private static final Pattern CSS_ADDRESS = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)|@import\\s+[\"']([^\"']+)");
    private static final Set<String> RESOURCES = Set.of(
            "stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest");

    static PublishedSite in(Path directory, String base) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return new PublishedSite(files, base);
    }

    String text(String path) {
        assertThat(files).containsKey(path);
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    Document page(String path) {
        return Jsoup.parse(text(path));
    }

    Map<String, Document> pages() {
        return files.keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .collect(Collectors.toMap(path -> path, this::page, (one, other) -> one, TreeMap::new));
    }

    JsonObject json(String path) {
        return JsonParser.parseString(text(path)).getAsJsonObject();
    }

    /** Every element with this name, anywhere in the XML. */
    List<org.w3c.dom.Element> xml(String path, String element) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.get(path)))
                .getElementsByTagName(element);
        List<org.w3c.dom.Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((org.w3c.dom.Element) found.item(i));
        }
        return elements;
    }

    /** The file that an address on the site means. */
    private String file(String url) {
        assertThat(url).startsWith(base);
        String path = url.substring(base.length());
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    /** A page that is listed is its own original, and its translations and it name each other, and one for all others. */
    void translationsNameEachOther() {
        pages().forEach((path, page) -> {
            Map<String, String> alternates = alternates(page);
            String canonical = page.select("link[rel=canonical]").attr("href");
            if (!alternates.isEmpty()) {
                assertThat(file(canonical)).as("canonical of %s", path).isEqualTo(path);
                assertThat(alternates)
                        .as("alternates of %s", path)
                        .containsKey("x-default")
                        .containsValue(canonical);
                alternates.forEach((language, url) -> {
                    assertThat(alternates(page(file(url))))
                            .as("what %s says back to %s", url, path)
                            .isEqualTo(alternates);
                    if (!language.equals("x-default")) {
                        assertThat(page(file(url)).select("html").attr("lang")).isEqualTo(language);
                    }
                });
            }
        });
    }

    static Map<String, String> alternates(Document page) {
        return page.select("link[rel=alternate][hreflang]").stream()
                .collect(Collectors.toMap(link -> link.attr("hreflang"), link -> link.attr("href")));
    }

    /** The sitemap has every page that says of itself that it is an original, and none that may not be listed. */
    void theSitemapIsWhatMayBeListed() throws Exception {
        Set<String> originals = new TreeSet<>();
        pages().forEach((path, page) -> {
            String canonical = page.select("link[rel=canonical]").attr("href");
            if (!canonical.isEmpty()
                    && page.select("meta[name=robots]").isEmpty()
                    && file(canonical).equals(path)) {
                originals.add(canonical);
            }
        });
        Set<String> listed = new TreeSet<>();
        for (org.w3c.dom.Element url : xml("sitemap.xml", "url")) {
            String address = url.getElementsByTagName("loc").item(0).getTextContent();
            listed.add(address);
            Map<String, String> alternates = new TreeMap<>();
            NodeList links = url.getElementsByTagName("xhtml:link");
            for (int i = 0; i < links.getLength(); i++) {
                org.w3c.dom.Element link = (org.w3c.dom.Element) links.item(i);
                alternates.put(link.getAttribute("hreflang"), link.getAttribute("href"));
            }
            assertThat(alternates).isEqualTo(alternates(page(file(address))));
        }
        assertThat(listed).isEqualTo(originals);
    }

    /** A picture of 1200 by 630, of 60 KB at the most, for each page that is listed. */
    void everyOriginalHasAPicture() throws Exception {
        for (org.w3c.dom.Element location : xml("sitemap.xml", "loc")) {
            Document page = page(file(location.getTextContent()));
            byte[] picture =
                    files.get(file(page.select("meta[property=og:image]").attr("content")));
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("1200x630");
            assertThat(picture).hasSizeLessThan(60_000);
            assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(location.getTextContent());
            for (String property : List.of("og:title", "og:type", "og:site_name", "og:image:alt")) {
                assertThat(page.select("meta[property=" + property + "]").attr("content"))
                        .isNotEmpty();
            }
        }
    }

    /** Of every page of the book, data that machines can read and that say what the page says. */
    void dataOfPagesCanBeRead() {
        pages().forEach((path, page) -> page.select("script[type=application/ld+json]")
                .forEach(script -> {
                    JsonObject data = JsonParser.parseString(script.data()).getAsJsonObject();
                    assertThat(data.get("@type").getAsString()).isEqualTo("TechArticle");
                    assertThat(data.get("headline").getAsString())
                            .isEqualTo(page.select("h1").text());
                    assertThat(data.get("inLanguage").getAsString())
                            .isEqualTo(
                                    page.select("main").hasAttr("lang")
                                            ? page.select("main").attr("lang")
                                            : page.select("html").attr("lang"));
                }));
    }

    /** No page asks another host for anything, nor has in it what its policy would have to allow. */
    void nothingIsForeign() {
        pages().forEach((path, page) -> {
            for (Element element : page.getAllElements()) {
                boolean loads = !element.tagName().equals("link")
                        || Stream.of(element.attr("rel").split(" ", -1)).anyMatch(RESOURCES::contains);
                for (String attribute : List.of("src", "srcset", "poster", "data", "action", "formaction", "ping")) {
                    assertIsOwn(path, element.attr(attribute));
                }
                if (element.tagName().equals("link") && loads
                        || element.tagName().matches("use|image")) {
                    assertIsOwn(path, element.attr("href"));
                }
                assertThat(element.attributes().asList())
                        .as("attributes of %s in %s", element.tagName(), path)
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style"));
            }
            assertThat(page.select("style, iframe, object, embed, script:not([src]):not([type=application/ld+json])"))
                    .as(path)
                    .isEmpty();
            String policy =
                    page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            assertThat(policy).as(path).startsWith("default-src 'none'").doesNotContain("unsafe", "*", "http", "data:");
        });
        files.keySet().stream()
                .filter(path -> path.endsWith(".css"))
                .forEach(path -> CSS_ADDRESS
                        .matcher(text(path))
                        .results()
                        .forEach(address -> assertIsOwn(path, first(address))));
        files.keySet().stream()
                .filter(path -> path.matches("assets/.*\\.js"))
                .forEach(path -> assertThat(text(path))
                        .as(path)
                        .doesNotContain(
                                "http:", "https:", "\"//", "eval(", "new Function", "document.cookie", "localStorage"));
    }

    private static String first(MatchResult groups) {
        return groups.group(1) == null ? groups.group(2) : groups.group(1);
    }

    private static void assertIsOwn(String path, String address) {
        assertThat(address).as("loaded by %s", path).doesNotMatch("//.*").doesNotMatch("[a-zA-Z][a-zA-Z\\d+.-]*:.*");
    }

    /** Each page's text is whole, and what machines are told of leads to files. */
    void textsAreWhole() {
        for (MatchResult link : Pattern.compile("]\\(([^)]+)\\)")
                .matcher(text("llms.txt"))
                .results()
                .toList()) {
            assertThat(files).containsKey(link.group(1).substring(base.length()));
        }
        for (String path : files.keySet()) {
            if (path.endsWith(".adoc")) {
                assertThat(files).containsKey(path.replace(".adoc", ".html"));
                assertThat(text(path).lines())
                        .as(path)
                        .noneMatch(line ->
                                line.matches("include::.*|wire::.*|messages::.*|.*\\{(message|exception|examples)}.*"))
                        .noneMatch(line -> line.matches(".*\\b(message|thrown|cause|printed):[\\w-]+\\[\\d*].*"));
                Pattern.compile("xref:([^\\[#]+)")
                        .matcher(text(path))
                        .results()
                        .forEach(link -> assertThat(files)
                                .as("link of %s", path)
                                .containsKey(
                                        URI.create(path).resolve(link.group(1)).toString()));
            }
        }
    }

    /** Every address in the catalogue is a file. */
    void theCatalogueLeadsToFiles() {
        List<String> addresses = new ArrayList<>();
        collect(json("catalogue.json"), addresses);
        assertThat(addresses)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(files).containsKey(file(address)));
    }

    private static void collect(JsonElement json, List<String> addresses) {
        if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(entry -> {
                if (Set.of("url", "text").contains(entry.getKey())) {
                    addresses.add(entry.getValue().getAsString());
                } else {
                    collect(entry.getValue(), addresses);
                }
            });
        } else if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(each -> collect(each, addresses));
        }
    }

    /** The files of a zip below its one directory. */
    PublishedSite unzipped(String path) throws IOException {
        Map<String, byte[]> inside = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files.get(path)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String directory = path.replace(".zip", "/");
                assertThat(entry.getName()).startsWith(directory);
                inside.put(entry.getName().substring(directory.length()), zip.readAllBytes());
            }
        }
        return new PublishedSite(inside, "");
    }

    /** Every relative link of every page, as somebody follows it who opened the page from a folder. */
    void linksLeadToFiles() {
        pages().forEach((path, page) -> page.select("a[href], link[href], script[src], img[src]")
                .forEach(link -> {
                    String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                    if (!address.matches("https?:.*")) {
                        String target = URI.create(path).resolve(address).toString();
                        assertThat(files).as("link of %s", path).containsKey(target.replaceFirst("#.*", ""));
                        if (target.contains("#")) {
                            assertThat(page(target.replaceFirst("#.*", ""))
                                            .getElementById(target.replaceFirst(".*#", "")))
                                    .as("%s of %s", address, path)
                                    .isNotNull();
                        }
                    }
                }));
    }
}
