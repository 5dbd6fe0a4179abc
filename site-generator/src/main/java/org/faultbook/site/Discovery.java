package org.faultbook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faultbook.article.Article;
import org.faultbook.article.Articles;
import org.faultbook.article.Book;
import org.faultbook.article.Language;
import org.faultbook.article.Wording;
import org.faultbook.problem.Problems;

/**
 * Adds what a site is found and followed by: sitemap, feeds, redirects, each page as plain text and a list of these, the
 * catalogue, and the rules for robots and web servers.
 */
final class Discovery {
    static final String FEED = "feed.xml";
    static final String TEXT = ".adoc";

    /** For web servers that read such a file: what a page cannot ask for itself. */
    private static final String HEADERS = """
            /*
              Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Permissions-Policy: camera=(), geolocation=(), microphone=()
            """;

    private static final Comparator<Article> LATEST_FIRST =
            Comparator.comparing((Article article) -> article.fact("revised")).reversed();

    private final Book book;
    private final Address address;
    private final Head head;
    private final Templates templates;

    Discovery(Book book, Address address, Head head, Templates templates) {
        this.book = book;
        this.address = address;
        this.head = head;
        this.templates = templates;
    }

    void addTo(Site site, Problems problems) {
        site.addLater("catalogue.json", () -> Layout.bytes(new Catalogue(book, address).json()));
        site.addLater("llms.txt", () -> Layout.bytes(texts()));
        site.add(
                "robots.txt",
                "User-agent: *\nAllow: /\n"
                        + (address.isKnown() ? "Sitemap: " + address.of("sitemap.xml") + "\n" : ""));
        site.add("_headers", HEADERS);
        if (address.isKnown()) {
            site.addLater("sitemap.xml", () -> Layout.bytes(templates.fill("sitemap", Map.of("pages", sitemap()))));
            book.articles().wordings().forEach(wording -> addFeed(site, wording, problems));
        }
        addRedirects(site);
    }

    /** By the convention of llmstxt.org: what machines may read in place of the pages. */
    private String texts() {
        Wording source = book.articles().wordings().get(0);
        StringBuilder list = new StringBuilder();
        list.append("# ").append(source.get("site.name")).append("\n\n");
        list.append("> ").append(source.get("site.description")).append("\n\n");
        list.append("Each page as plain AsciiDoc, with its programs and what they printed:\n");
        for (Wording wording : book.articles().wordings()) {
            list.append("\n## ").append(wording.language().name()).append("\n\n");
            for (Article article : in(book.articles(), wording.language())) {
                String text = Head.path(article).replaceFirst("\\.html$", TEXT);
                list.append("- [%s](%s): %s\n".formatted(article.title(), address.of(text), summary(article)));
            }
        }
        list.append("\n## Data\n\n");
        list.append("- [catalogue.json](%s): every error with its messages, pages and programs\n"
                .formatted(address.of("catalogue.json")));
        list.append("- [evidence.json](%s): every run, with what it printed and what the server saw\n"
                .formatted(address.of(Site.EVIDENCE)));
        return list.toString();
    }

    /** The description, which names the error; where there is none, the error. */
    private static String summary(Article article) {
        String description = article.fact("description");
        return description.isEmpty() ? LifeMap.heading(article) : description;
    }

    private static List<Article> in(Articles articles, Language language) {
        return articles.slugs().stream()
                .flatMap(slug -> articles.article(slug, language).stream())
                .toList();
    }

    /** Every page that search engines shall list, and no other. */
    private List<Map<String, Object>> sitemap() {
        List<Map<String, Object>> pages = new ArrayList<>();
        pages.add(sitemap("index.html", "", head.indexes()));
        for (Wording wording : book.articles().wordings()) {
            pages.add(sitemap(wording.language().code() + "/index.html", "", head.indexes()));
            if (!book.articles().glossary().isEmpty()) {
                pages.add(sitemap(wording.language().code() + "/" + GlossaryPage.FILE, "", head.glossaries()));
            }
            in(book.articles(), wording.language())
                    .forEach(article -> pages.add(
                            sitemap(Head.path(article), article.fact("revised"), head.alternates(article.slug()))));
        }
        return pages;
    }

    private Map<String, Object> sitemap(String page, String revised, List<Head.Alternate> alternates) {
        return Map.of("url", address.of(page), "revised", revised, "alternates", alternates);
    }

    /** The pages in this language that say when they were revised, the latest first. */
    static List<Article> dated(Articles articles, Language language) {
        return in(articles, language).stream()
                .filter(article -> !article.fact("revised").isEmpty())
                .sorted(LATEST_FIRST.thenComparing(Article::slug))
                .toList();
    }

    private void addFeed(Site site, Wording wording, Problems problems) {
        List<Article> dated = dated(book.articles(), wording.language());
        in(book.articles(), wording.language()).stream()
                .filter(article -> !dated.contains(article))
                .forEach(article -> problems.notice(
                        article.at(1),
                        "the page does not say when it was revised, and is in no feed",
                        "add the day to its header, such as :revised: 2026-11-21"));
        if (dated.isEmpty()) {
            return;
        }
        String directory = wording.language().code() + "/";
        Map<String, Object> values = new HashMap<>();
        values.put("w", wording.words());
        values.put("language", wording.language());
        values.put("self", address.of(directory + FEED));
        values.put("index", address.of(directory + "index.html"));
        values.put("updated", dated.get(0).fact("revised"));
        values.put(
                "entries",
                dated.stream()
                        .map(article -> Map.of(
                                "title", article.title(),
                                "message", LifeMap.heading(article),
                                "url", address.of(Head.path(article)),
                                "updated", article.fact("revised"),
                                "summary", article.fact("description")))
                        .toList());
        site.add(directory + FEED, templates.fill("feed", values));
    }

    /** Pages that lead on by themselves, and the same as rules for web servers that know them. */
    private void addRedirects(Site site) {
        Map<String, String> redirects = book.articles().redirects();
        redirects.forEach((old, now) -> {
            Wording wording = book.articles().wordings().stream()
                    .filter(each -> now.startsWith(each.language().code() + "/"))
                    .findFirst()
                    .orElseThrow();
            String target = "../".repeat(old.split("/", -1).length - 1) + now;
            String canonical = address.isKnown() ? address.of(now) : "";
            String title = wording.get("moved.title");
            site.add(
                    old,
                    templates.page(
                            "moved", Sharing.leadingOn(wording, target, canonical, title, wording.get("moved.link"))));
        });
        String rules = redirects.entrySet().stream()
                .map(redirect ->
                        address.root() + redirect.getKey() + " " + address.root() + redirect.getValue() + " 301\n")
                .collect(Collectors.joining());
        String lost = book.articles().wordings().stream()
                .map(wording -> address.root() + wording.language().code())
                .map(directory -> directory + "/* " + directory + "/404.html 404\n")
                .collect(Collectors.joining());
        site.add("_redirects", rules + lost);
    }
}
