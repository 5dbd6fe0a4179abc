package org.faultbook.site;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.article.Article;
import org.faultbook.article.Articles;
import org.faultbook.article.Book;
import org.faultbook.article.Messages;
import org.faultbook.article.Wording;
import org.faultbook.example.Program;
import org.faultbook.fault.Fault;

/** The errors of the book as JSON, by names that stay: what other programs look a message up in. */
record Catalogue(Book book, Address address) {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    String json() {
        Articles articles = book.articles();
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("name", articles.wordings().get(0).get("site.name"));
        catalogue.put("url", address.of("index.html"));
        catalogue.put(
                "languages", articles.wordings().stream().map(this::language).toList());
        catalogue.put("errors", articles.slugs("").stream().map(this::error).toList());
        return GSON.toJson(catalogue) + "\n";
    }

    private Map<String, Object> language(Wording wording) {
        Map<String, Object> language = new LinkedHashMap<>();
        language.put("code", wording.language().code());
        language.put("name", wording.language().name());
        language.put("direction", wording.language().direction());
        language.put("url", address.of(wording.language().code() + "/index.html"));
        return language;
    }

    private Map<String, Object> error(String slug) {
        Articles articles = book.articles();
        Article source = articles.orSource(slug, articles.wordings().get(0).language());
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("id", slug);
        for (String fact : List.of("exception", "message", "errno", "python")) {
            if (!source.fact(fact).isEmpty()) {
                error.put(fact, source.fact(fact));
            }
        }
        error.put("stages", LifeMap.struck(source));
        error.put("messages", messages(source));
        error.put("programs", programs(source));
        Map<String, Object> pages = new LinkedHashMap<>();
        for (Wording wording : articles.wordings()) {
            articles.article(slug, wording.language())
                    .ifPresent(article -> pages.put(wording.language().code(), page(article)));
        }
        error.put("pages", pages);
        return error;
    }

    /** Each captured once, whichever program met it. */
    private List<String> messages(Article source) {
        return Messages.of(source, book).stream()
                .flatMap(row -> row.messages().stream())
                .map(Messages.Message::text)
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> programs(Article source) {
        Stream<Program> programs = source.quotes().stream()
                .flatMap(quote -> book.transcriptOf(quote.source()).stream())
                .map(transcript -> transcript.program());
        return programs.map(program -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("name", program.name());
                    entry.put("language", program.kind().language());
                    entry.put("fault", program.fault().map(Fault::name).orElse("none"));
                    entry.put("url", address.of("examples/" + program.slug() + "/" + program.fileName()));
                    return entry;
                })
                .toList();
    }

    private Map<String, Object> page(Article article) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", article.title());
        page.put("description", article.fact("description"));
        page.put("url", address.of(Head.path(article)));
        page.put("text", address.of(Head.path(article).replaceFirst("\\.html$", Discovery.TEXT)));
        if (!article.fact("revised").isEmpty()) {
            page.put("revised", article.fact("revised"));
        }
        return page;
    }
}
