package org.faultbook.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;

/** The exceptions of a page's own kind that its programs met, as they were captured. */
public final class Messages {
    private Messages() {}

    /** What one program met. */
    public record Row(String program, List<Message> messages) {}

    /**
     * An exception and its message.
     *
     * @param toolchains those that agree on it, each with its system
     */
    public record Message(String text, String toolchains) {}

    /** In the order in which the page shows its programs. */
    public static List<Row> of(Article article, Book book) {
        return article.quotes().stream()
                .flatMap(quote -> book.transcriptOf(quote.source()).stream())
                .filter(transcript -> transcript.ran().stream().anyMatch(run -> isOf(article, run)))
                .map(Messages::row)
                .toList();
    }

    /** Whether the run ended with the error that the page is about: pages also show others, to tell them apart. */
    public static boolean isOf(Article article, Ran run) {
        return run.thrown().stream()
                .limit(1)
                .anyMatch(thrown -> List.of(article.fact("exception"), article.fact("python"))
                        .contains(thrown.type()));
    }

    private static Row row(Transcript transcript) {
        Map<String, List<String>> toolchains = transcript.ran().stream()
                .collect(Collectors.groupingBy(
                        run -> run.thrown().get(0).toString(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                run -> run.toolchain() + " (" + run.provenance().system() + ")", Collectors.toList())));
        return new Row(
                transcript.program().name(),
                toolchains.entrySet().stream()
                        .map(entry -> new Message(entry.getKey(), String.join(", ", entry.getValue())))
                        .toList());
    }
}
