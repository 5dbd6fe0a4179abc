package org.faultbook.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.article.Article;
import org.faultbook.article.Article.Section;
import org.faultbook.article.Book;
import org.faultbook.article.Language;
import org.faultbook.article.Wording;
import org.faultbook.example.Program;
import org.faultbook.example.Transcript;
import org.faultbook.problem.Origin;
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
        List<String> struck = Arrays.asList(article.fact("stage").split(" ", -1));
        struck.stream()
                .filter(stage -> !STAGES.contains(stage))
                .forEach(stage -> problems.error(
                        Origin.of(article.file()),
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
        values.put("exception", article.fact("exception"));
        values.put("simpleException", article.fact("exception").replaceFirst(".*\\.", ""));
        values.put("message", article.fact("message"));
        values.put("keywords", article.fact("keywords"));
        values.put("contents", contents(article));
        values.put(
                "stages",
                STAGES.stream()
                        .map(stage -> stage(stage, struck.contains(stage), spoken))
                        .toList());
        values.put("previous", position > 0 ? neighbour(slugs.get(position - 1), book, wording) : Map.of());
        values.put("next", position + 1 < slugs.size() ? neighbour(slugs.get(position + 1), book, wording) : Map.of());
        return templates.fill("article", values);
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
        List<Map<String, Object>> stages = new ArrayList<>();
        for (String stage : STAGES) {
            List<Map<String, Object>> errors = new ArrayList<>();
            for (String slug : book.articles().slugs()) {
                Article article = book.articles()
                        .article(slug, wording.language())
                        .or(() -> book.articles().article(slug, source(book)))
                        .orElseThrow();
                if (Arrays.asList(article.fact("stage").split(" ", -1)).contains(stage)) {
                    errors.add(Map.of(
                            "slug", slug,
                            "title", article.title(),
                            "language", article.language(),
                            "exception", article.fact("exception"),
                            "message", article.fact("message"),
                            "description", article.fact("description")));
                }
            }
            stages.add(Map.of("name", wording.get("stage." + stage), "errors", errors));
        }
        Map<String, Object> values = frame(book, wording, "index.html");
        values.put("stages", stages);
        return templates.fill("index", values);
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
