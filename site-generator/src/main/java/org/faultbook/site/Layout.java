package org.faultbook.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.article.Article;
import org.faultbook.article.Article.Section;
import org.faultbook.article.Book;
import org.faultbook.article.Citations;
import org.faultbook.article.Citations.Source;
import org.faultbook.article.Language;
import org.faultbook.article.Wording;
import org.faultbook.example.Program;
import org.faultbook.example.Transcript;
import org.faultbook.problem.Problems;

/** Where everything stands on the site, and how it looks. */
public final class Layout {
    /** The life of a connection, in order: pages say in which of these stages their error strikes. */
    private static final List<String> STAGES = List.of("name", "route", "connect", "tls", "write", "read", "close");

    private static final List<String> ASSETS = List.of(
            "site.css",
            "site.js",
            "icon.svg",
            "fonts/plex-sans-arabic-400.woff2",
            "fonts/plex-sans-arabic-600.woff2",
            "fonts/OFL.txt");

    private final Templates templates = new Templates();
    private final String base;

    private Layout(String base) {
        this.base = base.isEmpty() || base.endsWith("/") ? base : base + "/";
    }

    /** A site that is read from a folder, or from wherever it is put. */
    public static Layout standard() {
        return new Layout("");
    }

    /** A site whose address is known: an http or https URL. */
    public Layout at(String baseUrl) {
        return new Layout(baseUrl);
    }

    public Site arrange(Book book, Problems problems) {
        Site site = new Site();
        Commands commands = new Commands(base);
        for (Wording wording : book.articles().wordings()) {
            String directory = wording.language().code() + "/";
            site.add(directory + "index.html", index(book, wording), Optional.empty());
            for (String slug : book.articles().slugs()) {
                Article article = book.articles()
                        .article(slug, wording.language())
                        .or(() -> book.articles().article(slug, source(book)))
                        .orElseThrow();
                String page = page(article, book, wording, commands, problems);
                site.add(directory + slug + ".html", page, Optional.of(article.file()));
            }
        }
        site.add("index.html", chooser(book), Optional.empty());
        for (Transcript transcript : book.transcripts().all()) {
            Program program = transcript.program();
            site.addProgram(
                    "examples/" + program.slug() + "/" + program.fileName(),
                    program.source(),
                    ArticleBody.lines(transcript.output()));
            if (program.kind() == Program.Kind.JAVA && program.fault().isPresent()) {
                site.add(JBang.launcherPath(program), JBang.launcher(program));
            }
        }
        JBang.labSources().forEach((path, source) -> site.add("lab/" + path, source));
        site.add(Site.EVIDENCE, Evidence.json(book.transcripts()));
        ASSETS.forEach(name -> site.add("assets/" + name, asset(name)));
        return site;
    }

    private static Language source(Book book) {
        return book.articles().wordings().get(0).language();
    }

    private String page(Article article, Book book, Wording wording, Commands commands, Problems problems) {
        // A page that is not translated is English in everything but the frame around it.
        Wording spoken = book.articles().wordings().stream()
                .filter(other -> other.language().equals(article.language()))
                .findFirst()
                .orElseThrow();
        List<String> struck = struck(article);
        struck.stream()
                .filter(stage -> !STAGES.contains(stage) && article.declares("stage"))
                .forEach(stage -> problems.error(
                        article.at("stage"),
                        "unknown stage \"" + stage + "\"",
                        "the stages are " + String.join(", ", STAGES)));
        List<String> slugs = book.articles().slugs();
        int position = slugs.indexOf(article.slug());

        Map<String, Object> values = frame(book, wording, article.slug() + ".html");
        values.put("article", article);
        values.put("t", spoken.words());
        values.put("lang", article.language());
        values.put("translated", article.language().equals(wording.language()));
        values.put("body", new ArticleBody(article, book, spoken, commands, templates, problems).html());
        values.put("description", article.fact("description"));
        values.put("message", heading(article));
        values.put("shortMessage", heading(article).replaceFirst("^[\\w.]*\\.", ""));
        values.put("errno", article.fact("errno"));
        values.put("python", article.fact("python"));
        values.put("keywords", article.fact("keywords"));
        values.put("sources", sources(book.articles().citations(article.slug())));
        values.put("contents", contents(article));
        values.put(
                "stages",
                (struck.isEmpty() ? List.<String>of() : STAGES)
                        .stream()
                                .map(stage -> stage(stage, struck.contains(stage), spoken))
                                .toList());
        values.put("previous", position > 0 ? neighbour(slugs.get(position - 1), book, wording) : Map.of());
        values.put("next", position + 1 < slugs.size() ? neighbour(slugs.get(position + 1), book, wording) : Map.of());
        return templates.fill("article", values);
    }

    /** The stages in which the page's error strikes; none where the page does not say. */
    private static List<String> struck(Article article) {
        return Stream.of(article.fact("stage").split(" ", -1))
                .filter(stage -> !stage.isEmpty())
                .toList();
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

    private static List<Section> contents(Article article) {
        return article.sections().stream()
                .filter(section -> section.level() == 1
                        || section.id().equals("myths")
                        || section.id().equals("cause"))
                .toList();
    }

    private static Map<String, Object> stage(String stage, boolean here, Wording wording) {
        return Map.of("name", wording.get("stage." + stage), "here", here);
    }

    private static Map<String, Object> neighbour(String slug, Book book, Wording wording) {
        Article article = book.articles()
                .article(slug, wording.language())
                .or(() -> book.articles().article(slug, source(book)))
                .orElseThrow();
        return Map.of("slug", slug, "title", article.title());
    }

    private String index(Book book, Wording wording) {
        List<Article> articles = book.articles().slugs().stream()
                .map(slug -> book.articles()
                        .article(slug, wording.language())
                        .or(() -> book.articles().article(slug, source(book)))
                        .orElseThrow())
                .toList();
        List<Map<String, Object>> stages = new ArrayList<>();
        for (String stage : STAGES) {
            List<Map<String, Object>> errors = entries(articles, struck -> struck.contains(stage));
            stages.add(Map.of("name", wording.get("stage." + stage), "errors", errors));
        }
        Map<String, Object> values = frame(book, wording, "index.html");
        List<Map<String, Object>> elsewhere = entries(articles, List::isEmpty);
        values.put("stages", elsewhere.size() == articles.size() ? List.of() : stages);
        values.put("elsewhere", elsewhere);
        return templates.fill("index", values);
    }

    private static List<Map<String, Object>> entries(List<Article> articles, Predicate<List<String>> struck) {
        return articles.stream()
                .filter(article -> struck.test(struck(article)))
                .map(article -> Map.<String, Object>of(
                        "slug", article.slug(),
                        "title", article.title(),
                        "language", article.language(),
                        "message", heading(article)))
                .toList();
    }

    /** The exception and its message as a log shows them; empty where the page is about none. */
    private static String heading(Article article) {
        return Stream.of("exception", "message")
                .map(article::fact)
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private String chooser(Book book) {
        Map<String, Object> values = new HashMap<>();
        values.put("self", self());
        values.put("wordings", book.articles().wordings());
        values.put("w", book.articles().wordings().get(0).words());
        return templates.fill("chooser", values);
    }

    /** What every page in a language has around it. */
    private Map<String, Object> frame(Book book, Wording wording, String file) {
        Map<String, Object> values = new HashMap<>();
        values.put("w", wording.words());
        values.put("language", wording.language());
        values.put(
                "languages",
                book.articles().wordings().stream().map(Wording::language).toList());
        values.put("file", file);
        values.put("base", base);
        values.put("self", self());
        return values;
    }

    /** What pages may load; browsers do not agree whether files of a folder are of one origin. */
    private String self() {
        return base.isEmpty() ? "'self' file:" : "'self'";
    }

    private static byte[] asset(String name) {
        try (InputStream in = Layout.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no asset " + name);
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
