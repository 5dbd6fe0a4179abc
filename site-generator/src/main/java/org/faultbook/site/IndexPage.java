package org.faultbook.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faultbook.article.Article;
import org.faultbook.article.Articles;
import org.faultbook.article.Book;
import org.faultbook.article.Wording;
import org.faultbook.problem.Problems;

/** The list of a language's pages: errors on their map and by their messages, and apart from them pages of other forms. */
record IndexPage(Book book, Wording wording) {
    /** Beside which another page may be named: {@code :beside: map}. */
    private static final List<String> PARTS = List.of("map", "messages");

    static void check(Article article, Problems problems) {
        String part = article.fact("beside");
        if (article.declares("beside") && !PARTS.contains(part)) {
            problems.error(
                    article.at("beside"),
                    "the list of all pages has no part \"" + part + "\"",
                    "write one of " + String.join(", ", PARTS));
        }
    }

    /** For the template. */
    Map<String, Object> values() {
        Articles articles = book.articles();
        LifeMap map = new LifeMap(of(""), book, wording);
        List<Article> guides =
                articles.forms().stream().flatMap(form -> of(form).stream()).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("stages", map.stages());
        values.put("elsewhere", map.elsewhere());
        values.put("messages", map.messages());
        values.put(
                "beside",
                PARTS.stream()
                        .collect(Collectors.toMap(
                                part -> part,
                                part -> guides.stream()
                                        .filter(article ->
                                                article.fact("beside").equals(part))
                                        .map(LifeMap::entry)
                                        .toList())));
        values.put(
                "forms",
                articles.forms().stream()
                        .map(form -> Map.of(
                                "id",
                                "form-" + form,
                                "title",
                                wording.get("form." + form),
                                "pages",
                                of(form).stream().map(LifeMap::entry).toList()))
                        .toList());
        return values;
    }

    /** The pages of a form, in the language or as a page in it shows them. */
    private List<Article> of(String form) {
        return book.articles().slugs(form).stream()
                .map(slug -> book.articles().orSource(slug, wording.language()))
                .toList();
    }
}
