package org.faultbook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.article.Article;
import org.faultbook.article.Book;
import org.faultbook.article.Messages;
import org.faultbook.article.Wording;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.problem.Problems;

/** The errors of the book on the life of a connection, and their exact messages. */
final class LifeMap {
    /** In order: pages say in which of these stages their error strikes. */
    private static final List<String> STAGES =
            List.of("bind", "name", "route", "connect", "tls", "write", "read", "close");

    private static final String TO_SERVER = "M80,22 l-9,-4.5 v9 z";
    private static final String TO_CLIENT = "M8,22 l9,-4.5 v9 z";
    private static final String THERE_AND_BACK = "M8,8 L72,13 M80,30 L16,35";
    private static final String THERE_AND_BACK_HEADS = "M80,13.7 l-9.5,-4.7 l-0.4,8 z M8,35.7 l9.5,-4.7 l0.4,8 z";

    /** What a stage looks like between the client, at 8, and the server, at 80: lines, and what is filled. */
    private static final Map<String, List<String>> GLYPHS = Map.of(
            "bind",
                    List.of(
                            "M65,14.5 a11,11 0 0,0 0,15 M59,9 a18,18 0 0,0 0,26",
                            "M70,22 a5,5 0 1,0 10,0 a5,5 0 1,0 -10,0 z"),
            "name",
                    List.of(
                            "M8,12 H32 M32,32 H16 M38,22 a8,8 0 1,0 16,0 a8,8 0 1,0 -16,0",
                            "M38,12 l-9,-4.5 v9 z M8,32 l9,-4.5 v9 z"),
            "route", List.of("M8,22 h6 m5,0 h6 m5,0 h4 M34,15 h20 v14 h-20 z M56,22 h4 m5,0 h6", TO_SERVER),
            "connect", List.of(THERE_AND_BACK, THERE_AND_BACK_HEADS),
            "tls",
                    List.of(
                            "M16,22 H32 M56,22 H72 M39,19 v-4 a5,5 0 0,1 10,0 v4",
                            TO_CLIENT + TO_SERVER + "M35,19 h18 v12 h-18 z"),
            "write", List.of("M8,22 H72", TO_SERVER),
            "read", List.of("M80,22 H16", TO_CLIENT),
            "close", List.of(THERE_AND_BACK, THERE_AND_BACK_HEADS));

    private final List<Article> articles;
    private final Book book;
    private final Wording wording;

    LifeMap(List<Article> articles, Book book, Wording wording) {
        this.articles = articles;
        this.book = book;
        this.wording = wording;
    }

    static void checkStages(Article article, Problems problems) {
        struck(article).stream()
                .filter(stage -> !STAGES.contains(stage) && article.declares("stage"))
                .forEach(stage -> problems.error(
                        article.at("stage"),
                        "unknown stage \"" + stage + "\"",
                        "the stages are " + String.join(", ", STAGES)));
    }

    /** Every stage, and whether the article's error strikes there; none where the article does not say. */
    static List<Map<String, Object>> stages(Article article, Wording wording) {
        List<String> struck = struck(article);
        return (struck.isEmpty() ? List.<String>of() : STAGES)
                .stream()
                        .map(stage -> Map.<String, Object>of(
                                "id", "stage-" + stage,
                                "name", wording.get("stage." + stage),
                                "here", struck.contains(stage)))
                        .toList();
    }

    /** The stages in which the page's error strikes; none where the page does not say. */
    static List<String> struck(Article article) {
        return Stream.of(article.fact("stage").split(" ", -1))
                .filter(stage -> !stage.isEmpty())
                .toList();
    }

    /** Every stage with its errors; none in a book without stages. */
    List<Map<String, Object>> stages() {
        if (articles.stream().allMatch(article -> struck(article).isEmpty())) {
            return List.of();
        }
        List<Map<String, Object>> stages = new ArrayList<>();
        for (String stage : STAGES) {
            Map<String, Object> values = new HashMap<>();
            values.put("id", "stage-" + stage);
            values.put("name", wording.get("stage." + stage));
            values.put("what", wording.get("stage." + stage + ".what"));
            values.put("glyph", GLYPHS.getOrDefault(stage, List.of("", "")));
            values.put("errors", entries(struck -> struck.contains(stage)));
            stages.add(values);
        }
        return stages;
    }

    /** The errors of no stage. */
    List<Map<String, Object>> elsewhere() {
        return entries(List::isEmpty);
    }

    private List<Map<String, Object>> entries(Predicate<List<String>> struck) {
        return articles.stream()
                .filter(article -> struck.test(struck(article)))
                .map(LifeMap::entry)
                .toList();
    }

    /** A page in a list. */
    static Map<String, Object> entry(Article article) {
        return entry(article, heading(article));
    }

    private static Map<String, Object> entry(Article article, String message) {
        return Map.of(
                "slug", article.slug(),
                "title", article.title(),
                "language", article.language(),
                "description", article.fact("description"),
                "message", message);
    }

    /** Every exception that a page is about, as logs show it, in the order of what it says; a page can have several. */
    List<Map<String, Object>> messages() {
        Map<String, Article> pages = new LinkedHashMap<>();
        for (Article article : articles) {
            Stream.concat(Stream.of(heading(article)), captured(article, book))
                    .filter(message -> !message.isEmpty())
                    .forEach(message -> pages.putIfAbsent(message, article));
        }
        Comparator<String> byWords = Comparator.comparing(LifeMap::words, String::compareToIgnoreCase);
        return pages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(byWords.thenComparing(Comparator.reverseOrder())))
                .map(page -> {
                    String message = page.getKey();
                    String words = words(message);
                    Map<String, Object> entry = new HashMap<>(entry(page.getValue(), message));
                    entry.put("words", words);
                    entry.put("type", message.substring(0, message.length() - words.length()));
                    return entry;
                })
                .toList();
    }

    /** Without the class, and the number that Python puts before. */
    private static String words(String message) {
        return message.replaceFirst("^[\\w.$]+: (?:\\[Errno -?\\d+] )?(?=.)", "");
    }

    /** What else the page's exception said in its runs; the same about something else is nothing else. */
    static List<String> otherMessages(Article article, Book book) {
        return captured(article, book)
                .filter(message -> message.startsWith(article.fact("exception") + ": "))
                .filter(message -> !heading(article).contains(message.substring(message.lastIndexOf(": ") + 1)))
                .toList();
    }

    private static Stream<String> captured(Article article, Book book) {
        return article.quotes().stream()
                .flatMap(quote -> book.transcriptOf(quote.source()).stream())
                .flatMap(transcript -> transcript.ran().stream())
                .flatMap(run -> message(article, run).stream())
                .distinct();
    }

    /** The exception that ended the run, if the article is about it: pages also show others, to tell them apart. */
    static Optional<String> message(Article article, Ran run) {
        return Messages.isOf(article, run) ? Optional.of(run.thrown().get(0).toString()) : Optional.empty();
    }

    /** The exception and its message as a log shows them; empty where the page is about none. */
    static String heading(Article article) {
        return Stream.of("exception", "message")
                .map(article::fact)
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(": "));
    }
}
