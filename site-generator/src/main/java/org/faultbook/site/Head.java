package org.faultbook.site;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.article.Article;
import org.faultbook.article.Articles;
import org.faultbook.article.Language;
import org.faultbook.article.Wording;

/** What a page's head says to search engines, feed readers and chats: its address, its translations, its picture. */
final class Head {
    private static final String DEFAULT = "x-default";

    /** Escapes what would end the script that JSON stands in. */
    private static final Gson GSON = new GsonBuilder().create();

    private final Articles articles;
    private final Address address;
    private final Pictures pictures;
    private final Templates templates;

    /** The same text in a language, or {@code x-default} for readers of all others. */
    record Alternate(String language, String url) {}

    Head(Articles articles, Address address, Pictures pictures, Templates templates) {
        this.articles = articles;
        this.address = address;
        this.pictures = pictures;
        this.templates = templates;
    }

    /** Of a page that search engines shall not list. */
    String hidden() {
        return fill(Map.of("hidden", true));
    }

    /** Of a page; one that is not translated is its source's, and is listed there. */
    String article(Article article, Wording frame) {
        boolean translated = article.language().equals(frame.language());
        Wording spoken = articles.wording(article.language());
        String page = path(article);
        Pictures.Words words = Pictures.Words.of(article, spoken);
        Map<String, Object> values = shared(article.title(), article.fact("description"), words, spoken, page);
        values.put("kind", "article");
        values.put("feed", hasFeed(frame.language()) ? Discovery.FEED : "");
        values.put("alternates", translated ? alternates(article.slug()) : List.of());
        values.put("text", article.slug() + Discovery.TEXT);
        values.put("data", GSON.toJson(data(article, spoken)));
        return fill(values);
    }

    /** Of the list of a language's pages. */
    String index(Wording wording) {
        Map<String, Object> values = shared(
                wording.get("index.title"),
                wording.get("site.description"),
                Pictures.Words.of(wording),
                wording,
                wording.language().code() + "/index.html");
        values.put("alternates", indexes());
        return fill(values);
    }

    /** Of the glossary. */
    String glossary(Wording wording) {
        Map<String, Object> values = shared(
                wording.get("glossary.title"),
                wording.get("glossary.description"),
                Pictures.Words.ofGlossary(wording),
                wording,
                wording.language().code() + "/" + GlossaryPage.FILE);
        values.put("alternates", glossaries());
        return fill(values);
    }

    /** Of the choice of a language. */
    String chooser() {
        Wording source = articles.wordings().get(0);
        Map<String, Object> values = shared(
                source.get("site.tagline"),
                source.get("site.description"),
                Pictures.Words.of(source),
                source,
                "index.html");
        values.put("feed", "");
        values.put("alternates", indexes());
        return fill(values);
    }

    static String path(Article article) {
        return article.language().code() + "/" + article.slug() + ".html";
    }

    /** The page and its translations, each of which names the same. */
    List<Alternate> alternates(String slug) {
        return alternates(
                articles.wordings().stream()
                        .map(Wording::language)
                        .filter(language -> articles.article(slug, language).isPresent())
                        .toList(),
                slug + ".html",
                articles.wordings().get(0).language().code() + "/" + slug + ".html");
    }

    List<Alternate> indexes() {
        return alternates(articles.wordings().stream().map(Wording::language).toList(), "index.html", "index.html");
    }

    /** Of a book that has one, in all its languages. */
    List<Alternate> glossaries() {
        List<Language> languages =
                articles.wordings().stream().map(Wording::language).toList();
        return alternates(languages, GlossaryPage.FILE, languages.get(0).code() + "/" + GlossaryPage.FILE);
    }

    private List<Alternate> alternates(List<Language> languages, String file, String forAllOthers) {
        Stream<Alternate> each = languages.stream()
                .map(language -> new Alternate(language.code(), address.of(language.code() + "/" + file)));
        return Stream.concat(each, Stream.of(new Alternate(DEFAULT, address.of(forAllOthers))))
                .toList();
    }

    private Map<String, Object> shared(
            String title, String description, Pictures.Words words, Wording wording, String page) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        values.put("description", description);
        values.put("w", wording.words());
        values.put("canonical", address.isKnown() ? address.of(page) : "");
        values.put("feed", hasFeed(wording.language()) ? Discovery.FEED : "");
        values.put("picture", pictures.draw(words) ? address.of(Pictures.path(page)) : "");
        return values;
    }

    /** Whether the language has a feed: only where the address of the site is known, and a page says when it was revised. */
    boolean hasFeed(Language language) {
        return address.isKnown() && !Discovery.dated(articles, language).isEmpty();
    }

    private String fill(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "hidden", false,
                "canonical", "",
                "alternates", List.of(),
                "feed", "",
                "picture", "",
                "kind", "website",
                "text", "",
                "data", ""));
        all.putAll(values);
        return templates.fill("head", all);
    }

    /** By schema.org. */
    private Map<String, Object> data(Article article, Wording wording) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "TechArticle");
        data.put("headline", article.title());
        put(data, "description", article.fact("description"));
        put(data, "keywords", article.fact("keywords"));
        data.put("inLanguage", article.language().code());
        put(data, "dateModified", article.fact("revised"));
        String error = LifeMap.heading(article);
        if (!error.isEmpty()) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("@type", "Thing");
            about.put("name", error);
            data.put("about", about);
        }
        if (address.isKnown()) {
            data.put("url", address.of(path(article)));
            if (pictures.draw(Pictures.Words.of(article, wording))) {
                data.put("image", address.of(Pictures.path(path(article))));
            }
            if (!article.language().isSource()) {
                String source = articles.wordings().get(0).language().code() + "/" + article.slug() + ".html";
                data.put("translationOfWork", Map.of("@id", address.of(source)));
            }
            data.put("@id", address.of(path(article)));
        }
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("@type", "WebSite");
        site.put("name", wording.get("site.name"));
        if (address.isKnown()) {
            site.put("url", address.of("index.html"));
        }
        data.put("isPartOf", site);
        return data;
    }

    private static void put(Map<String, Object> data, String name, String value) {
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }
}
