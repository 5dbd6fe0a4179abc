package org.faultbook.site.search;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.article.Article;
import org.faultbook.article.Articles;
import org.faultbook.article.Glossary.Term;
import org.faultbook.article.Language;
import org.faultbook.article.SearchWords.Filter;
import org.faultbook.article.Wording;
import org.faultbook.problem.Problems;

/**
 * What readers of one language can search: its pages section by section, and besides what the same pages are called in the
 * other languages of the book. It is written as scripts, which browsers load from a folder too.
 */
public final class Search {
    private static final int TITLE = 8;
    private static final int KEYWORD = 6;
    private static final int HEADING = 3;
    private static final int FACT = 3;
    private static final int DESCRIPTION = 2;
    private static final int SENTENCE = 1;

    /** Facts of a page's header by which its error is known everywhere. */
    private static final List<String> NAMES = List.of("exception", "message", "errno", "python");

    private static final String INDEX = "search-index.js";

    private final Articles articles;
    private final Gson gson = new Gson();
    private final List<Map<String, String>> pages = new ArrayList<>();
    /** Sections: the number of their page, id and heading. The first of each page is the page itself. */
    private final List<List<Object>> units = new ArrayList<>();

    /** What the book's terms mean, for who looks for one of them by itself. */
    private final List<Map<String, Object>> glossary;

    private final Map<Language, TermIndex> terms = new LinkedHashMap<>();
    private final BiConsumer<String, String> files;

    /**
     * @param language of the readers
     * @param files takes each file by its path below the language's directory
     */
    public Search(Articles articles, Language language, BiConsumer<String, String> files) {
        this.articles = articles;
        this.files = files;
        this.glossary =
                articles.glossary().in(language).stream().map(this::explained).toList();
        // The first one is tried first.
        index(language);
    }

    /** Refuses filters that there are not. */
    public static void check(Articles articles, Problems problems) {
        Set<Filter> told = new HashSet<>();
        for (Wording wording : articles.wordings()) {
            articles.searchWords(wording.language()).filters().stream()
                    .filter(filter -> !Analysis.filters().contains(filter.name()) && told.add(filter))
                    .forEach(filter -> problems.error(
                            filter.origin(),
                            "there is no filter \"" + filter.name() + "\"",
                            "the filters are " + String.join(", ", Analysis.filters())));
        }
    }

    /** Of the files, below the language's directory. */
    public static List<String> paths(Articles articles) {
        return Stream.concat(Stream.of(INDEX), articles.slugs().stream().map(Search::textPath))
                .toList();
    }

    private static String textPath(String slug) {
        return "search-text/" + slug + ".js";
    }

    /** @param html the finished page that this article is for readers of the language */
    public void add(Article article, String html) {
        int page = pages.size();
        PageText text = PageText.of(html);
        // In this order: the index is the same in every build.
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("slug", article.slug());
        entry.put("title", article.title());
        entry.put(
                "message",
                Stream.of("exception", "message")
                        .map(article::fact)
                        .filter(fact -> !fact.isEmpty())
                        .collect(Collectors.joining(": ")));
        entry.put("lang", article.language().code());
        entry.put("dir", article.language().direction());
        pages.add(entry);
        int head = units.size();
        units.add(List.of(page, "", ""));
        addNames(article, page, head);
        TermIndex own = index(article.language());
        for (String message : text.messages()) {
            own.add(head, message, FACT);
            own.addPhrase(page, message);
            // Without the class in front of it, which logs often leave out.
            own.addPhrase(page, message.replaceFirst("^[\\w.]+: ", ""));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (PageText.Section section : text.sections()) {
            int unit = units.size();
            units.add(List.of(page, section.id(), section.heading()));
            own.add(unit, section.heading(), HEADING);
            section.pieces().forEach(piece -> own.add(unit, piece.text(), piece.isFact() ? FACT : SENTENCE));
            texts.put(section.id(), section.text());
        }
        articles.wordings().stream()
                .map(Wording::language)
                .filter(other -> !other.equals(article.language()))
                .flatMap(other -> articles.article(article.slug(), other).stream())
                .forEach(other -> addNames(other, page, head));
        files.accept(
                textPath(article.slug()),
                "Search.text(" + gson.toJson(article.slug()) + "," + gson.toJson(texts) + ");\n");
    }

    private void addNames(Article article, int page, int head) {
        TermIndex index = index(article.language());
        index.add(head, article.title(), TITLE);
        index.add(head, article.fact("description"), DESCRIPTION);
        index.addPhrase(page, article.title());
        NAMES.stream()
                .map(article::fact)
                .filter(fact -> !fact.isEmpty())
                .forEach(fact -> index.add(head, fact, KEYWORD));
        index.addPhrase(page, article.fact("message"));
        index.addPhrase(page, article.fact("errno"));
        index.addPhrase(page, article.fact("python"));
        for (String keyword : article.fact("keywords").split("\\s*,\\s*", -1)) {
            index.add(head, keyword, KEYWORD);
            index.addPhrase(page, keyword);
        }
    }

    /** With its words in all languages: readers know a term from programs and manuals too. */
    private Map<String, Object> explained(Term term) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", term.id());
        entry.put("word", term.word());
        entry.put("meaning", term.meaning());
        Map<String, String> words = new LinkedHashMap<>();
        articles.wordings().stream()
                .map(Wording::language)
                .forEach(each -> articles.glossary()
                        .term(term.id(), each)
                        .ifPresent(known -> words.put(each.code(), known.word())));
        entry.put("words", words);
        return entry;
    }

    private TermIndex index(Language of) {
        return terms.computeIfAbsent(of, each -> new TermIndex(each.code(), articles.searchWords(each)));
    }

    /** Writes the index, when every page has been added. */
    public void finish() {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("pages", pages);
        index.put("units", units);
        index.put("languages", terms.values().stream().map(TermIndex::toJson).toList());
        index.put("glossary", glossary);
        files.accept(INDEX, "Search.open(" + gson.toJson(index) + ");\n");
    }
}
