package org.faultbook.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.faultbook.article.Article;
import org.faultbook.article.Article.Section;
import org.faultbook.article.Articles;
import org.faultbook.article.Book;
import org.faultbook.article.Citations;
import org.faultbook.article.Citations.Source;
import org.faultbook.article.Language;
import org.faultbook.article.Packed;
import org.faultbook.article.Wording;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Problems;
import org.faultbook.site.search.Search;

/** Where everything stands on the site, and how it looks. */
public final class Layout {
    private static final List<String> ASSETS = List.of(
            "site.css",
            "print.css",
            "site.js",
            "search.css",
            "search.js",
            "search-page.js",
            "icon.svg",
            "fonts/arabic.css",
            "fonts/arabic.js",
            "fonts/arabic-400.woff2",
            "fonts/arabic-600.woff2",
            "fonts/OFL.txt");

    private final Address address;
    private final String base;
    private final Pictures pictures;
    private final Memo memo;
    private final Templates templates;

    private Layout(Address address, Pictures pictures, Memo memo) {
        this.address = address;
        this.base = address.base();
        this.pictures = pictures;
        this.memo = memo;
        this.templates = new Templates(memo);
    }

    /** A site that is read from a folder, or from wherever it is put. */
    public static Layout standard() {
        Address unknown = Address.ofSite("");
        return new Layout(unknown, Pictures.of(unknown), Memo.none());
    }

    /** A site whose address is known: an http or https URL. */
    public Layout at(String baseUrl) {
        Address known = Address.ofSite(baseUrl);
        return new Layout(known, Pictures.of(known), memo);
    }

    /** The same, which lays out no page again whose inputs are those of an earlier build. */
    public Layout remembering(Memo other) {
        return new Layout(address, pictures, other);
    }

    /**
     * What a page has of others.
     *
     * @param translations the languages in which there is the page
     * @param neighbours the page before and the page after
     */
    private record Around(List<Language> translations, Citations citations, List<Map<String, Object>> neighbours) {}

    /** A page, and the same as plain text. */
    private record Laid(Article article, Site.Page page, Packed text) {}

    public Site arrange(Book book, Problems problems) {
        Site site = pages(book, problems);
        Site before = site.copy();
        Sharing sharing = new Sharing(book, address, templates);
        sharing.addPictures(site, pictures, problems);
        // A zip is opened from a folder: where the site has an address, its pages are made once more for that.
        sharing.addBundles(site, address.isKnown() ? () -> standard().pages(book, new Problems()) : () -> before);
        new Discovery(book, address, head(book), templates).addTo(site, problems);
        return site;
    }

    private Head head(Book book) {
        return new Head(book.articles(), address, pictures, templates);
    }

    /** The pages, the programs and what both need. */
    private Site pages(Book book, Problems problems) {
        Site site = new Site(address, memo);
        Object allRuns = memo.token(book.transcripts().all());
        // What every page may depend on besides itself.
        Object around = memo.token(List.of(
                address,
                book.articles().wordings(),
                book.articles().clientViews().all(),
                book.articles().glossary(),
                allRuns));
        Commands commands = new Commands(base);
        Search.check(book.articles(), problems);
        for (Wording wording : book.articles().wordings()) {
            String directory = wording.language().code() + "/";
            site.add(directory + "index.html", index(book, wording));
            site.add(directory + "search.html", search(book, wording));
            if (!book.articles().glossary().isEmpty()) {
                site.add(directory + GlossaryPage.FILE, glossary(book, wording));
            }
            boolean hasFeed = head(book).hasFeed(wording.language());
            List<Laid> laid = articles(book, wording).parallelStream()
                    .map(article -> {
                        String slug = article.slug();
                        Around parts = new Around(
                                translations(slug, book),
                                book.articles().citations(slug),
                                neighbours(slug, book, wording));
                        Site.Page page = memo.find(
                                List.of("laid out", article, wording.language(), hasFeed, parts, around),
                                problems,
                                own -> Site.page(page(article, book, wording, parts, commands, own)));
                        Packed text = memo.find(
                                List.of("plain text", article, around),
                                () -> Packed.of(bytes(book.plainText(article))));
                        return new Laid(article, page, text);
                    })
                    .toList();
            Map<Article, Site.Page> pages = new LinkedHashMap<>();
            for (Laid each : laid) {
                site.add(
                        directory + each.article().slug() + ".html",
                        each.page(),
                        each.article().file());
                site.add(directory + each.article().slug() + Discovery.TEXT, each.text());
                pages.put(each.article(), each.page());
            }
            addSearch(site, directory, book.articles(), wording.language(), pages);
            site.add(directory + "status.html", status(book, wording));
            String lost = directory + "404.html";
            site.add(lost, wherever(lost, "lost", hidden(book, wording, "404.html")));
        }
        site.add("index.html", templates.page("chooser", chooser(book)));
        site.add("404.html", wherever("404.html", "lost-anywhere", chooser(book)));
        site.add(memo.find(List.of("files of runs", allRuns), () -> RunFiles.of(book.transcripts())));
        memo.find(List.of("files of every book"), Layout::filesOfEveryBook).forEach(site::add);
        return site;
    }

    /** Of one language; made when the first of its files is wanted. */
    private static void addSearch(
            Site site, String directory, Articles articles, Language language, Map<Article, Site.Page> pages) {
        Supplier<Map<String, String>> files = Once.of(() -> {
            Map<String, String> made = new HashMap<>();
            Search search = new Search(articles, language, made::put);
            pages.forEach((article, page) -> search.add(article, page.text()));
            search.finish();
            return made;
        });
        Search.paths(articles)
                .forEach(path -> site.addLater(
                        directory + path, () -> bytes(String.valueOf(files.get().get(path)))));
    }

    /** The lab, for JBang, and what pages load. */
    private static Map<String, Packed> filesOfEveryBook() {
        Map<String, Packed> files = new HashMap<>();
        JBang.labSources().forEach((path, source) -> files.put("lab/" + path, Packed.of(bytes(source))));
        ASSETS.forEach(name -> files.put("assets/" + name, Packed.of(resource("assets/" + name))));
        return files;
    }

    private Site.Page status(Book book, Wording wording) {
        Map<String, Object> values = hidden(book, wording, "status.html");
        values.putAll(new Status(book.articles(), wording).values());
        return templates.page("status", values);
    }

    /** Of a page that is for readers of the site, and not for search engines. */
    private Map<String, Object> hidden(Book book, Wording wording, String file) {
        Map<String, Object> values = frame(book, wording, file);
        values.put("head", head(book).hidden());
        return values;
    }

    /**
     * A page that web servers give out under any address: its links begin at the root of the site. Where that is not known they
     * stay as they are, and are right for addresses in the page's own directory.
     */
    private Site.Page wherever(String path, String template, Map<String, Object> values) {
        if (!address.isKnown()) {
            return templates.page(template, values);
        }
        String html = templates.fill(template, values);
        return Site.page(Links.change(html, path, target -> address.root() + target));
    }

    private String page(
            Article article, Book book, Wording wording, Around around, Commands commands, Problems problems) {
        // A page that is not translated is English in everything but the frame around it.
        Wording spoken = book.articles().wordings().stream()
                .filter(other -> other.language().equals(article.language()))
                .findFirst()
                .orElseThrow();
        LifeMap.checkStages(article, problems);
        IndexPage.check(article, problems);
        Map<String, Object> values = frame(book, wording, article.slug() + ".html");
        values.put("head", head(book).article(article, wording));
        values.put("translations", around.translations());
        values.put("article", article);
        values.put("t", spoken.words());
        values.put("lang", article.language());
        values.put("translated", article.language().equals(wording.language()));
        ArticleBody.Parts parts = new ArticleBody(article, book, spoken, commands, templates, problems).parts();
        values.put("answer", parts.answer());
        values.put("body", parts.rest());
        values.put("description", article.fact("description"));
        values.put("message", LifeMap.heading(article));
        values.put("otherMessages", LifeMap.otherMessages(article, book));
        values.put("shortMessage", LifeMap.heading(article).replaceFirst("^[\\w.]*\\.", ""));
        values.put("errno", article.fact("errno"));
        values.put("python", article.fact("python"));
        values.put("keywords", article.fact("keywords"));
        values.put("sources", sources(around.citations()));
        values.put("contents", contents(article));
        values.put("stages", LifeMap.stages(article, spoken));
        String neighbours = article.form().isEmpty() ? "page" : "form." + article.form();
        values.put("previous", around.neighbours().get(0));
        values.put("previousLabel", spoken.get(neighbours + ".previous"));
        values.put("next", around.neighbours().get(1));
        values.put("nextLabel", spoken.get(neighbours + ".next"));
        return templates.fill("article", values);
    }

    /** Each source once, with what it is cited for. */
    private static List<Map<String, Object>> sources(Citations citations) {
        Map<Source, List<String>> claims = new LinkedHashMap<>();
        citations
                .all()
                .forEach(citation -> claims.computeIfAbsent(citation.source(), source -> new ArrayList<>())
                        .add(citation.claim()));
        return claims.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "text", entry.getKey().text(),
                        "url", entry.getKey().url().orElse(""),
                        "claims", entry.getValue()))
                .toList();
    }

    /** What is worth a jump: the answer stands above it. */
    private static List<Section> contents(Article article) {
        return article.sections().stream()
                .filter(section -> section.level() == 1 && !section.id().equals("summary")
                        || section.id().equals("myths")
                        || section.id().equals("cause"))
                .toList();
    }

    /** The page before and the page after, of the same form; nothing in a map where there is none. */
    private static List<Map<String, Object>> neighbours(String slug, Book book, Wording wording) {
        String form = book.articles().orSource(slug, wording.language()).form();
        List<String> slugs = book.articles().slugs(form);
        int position = slugs.indexOf(slug);
        return List.of(
                position > 0 ? neighbour(slugs.get(position - 1), book, wording) : Map.of(),
                position + 1 < slugs.size() ? neighbour(slugs.get(position + 1), book, wording) : Map.of());
    }

    private static Map<String, Object> neighbour(String slug, Book book, Wording wording) {
        Article article = book.articles().orSource(slug, wording.language());
        return Map.of("slug", slug, "title", article.title());
    }

    private Site.Page index(Book book, Wording wording) {
        Map<String, Object> values = frame(book, wording, "index.html");
        values.put("head", head(book).index(wording));
        values.putAll(new IndexPage(book, wording).values());
        return templates.page("index", values);
    }

    private Site.Page glossary(Book book, Wording wording) {
        Map<String, Object> values = frame(book, wording, GlossaryPage.FILE);
        values.put("head", head(book).glossary(wording));
        values.put("terms", GlossaryPage.terms(book.articles(), wording.language()));
        return templates.page("glossary", values);
    }

    /** Lists every page, for those whose browser runs no script. */
    private Site.Page search(Book book, Wording wording) {
        Map<String, Object> values = hidden(book, wording, "search.html");
        values.put("pages", articles(book, wording).stream().map(Layout::entry).toList());
        return templates.page("search", values);
    }

    private static Map<String, Object> entry(Article article) {
        return Map.of(
                "slug", article.slug(),
                "title", article.title(),
                "language", article.language(),
                "message", LifeMap.heading(article),
                "errno", article.fact("errno"),
                "python", article.fact("python"));
    }

    /** One a slug: in the language, or as a page in it shows it. */
    private static List<Article> articles(Book book, Wording wording) {
        return book.articles().slugs().stream()
                .map(slug -> book.articles().orSource(slug, wording.language()))
                .toList();
    }

    private Map<String, Object> chooser(Book book) {
        Map<String, Object> values = new HashMap<>();
        values.put("head", head(book).chooser());
        values.put("self", self());
        values.put("wordings", book.articles().wordings());
        values.put("w", book.articles().wordings().get(0).words());
        return values;
    }

    /** What every page in a language has around it. */
    private Map<String, Object> frame(Book book, Wording wording, String file) {
        Map<String, Object> values = new HashMap<>();
        values.put("w", wording.words());
        values.put("language", wording.language());
        values.put("languages", languages(book));
        values.put("translations", languages(book));
        values.put("feed", head(book).hasFeed(wording.language()));
        values.put("head", "");
        values.put("glossary", !book.articles().glossary().isEmpty());
        values.put("bundle", Bundle.path(wording.language()));
        values.put("file", file);
        values.put("base", base);
        values.put("self", self());
        values.put("inArabicScript", isInArabicScript(wording.language()));
        return values;
    }

    /** By its own name: systems draw this script badly, so these pages bring its font. */
    private static boolean isInArabicScript(Language language) {
        return language.name().codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
    }

    private static List<Language> languages(Book book) {
        return book.articles().wordings().stream().map(Wording::language).toList();
    }

    private static List<Language> translations(String slug, Book book) {
        return languages(book).stream()
                .filter(language -> book.articles().article(slug, language).isPresent())
                .toList();
    }

    /** What pages may load; browsers do not agree whether files of a folder are of one origin. */
    private String self() {
        return base.isEmpty() ? "'self' file:" : "'self'";
    }

    /** A file beside this class. */
    static byte[] resource(String name) {
        try (InputStream in = Layout.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As all text of the site. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
