package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.mutation.Page.Type;

/** Terms that one language has otherwise than another, or that pages do not keep to. */
final class Terms {
    private static final String INVENTORY = "content/inventory.properties";
    private static final String ID = "[a-z0-9-]+ = .*";

    private Terms() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(onPages());
        kinds.addAll(inGlossaries());
        return kinds;
    }

    private static List<Kind> onPages() {
        return List.of(
                Kind.translation(
                        "term: no longer linked",
                        page -> page.terms()
                                .map(term -> page.replaceInSection(
                                        term, term.text().replaceFirst("term:([\\w-]+)\\[([^]]*)]", "$1$2")))),
                Kind.translation(
                        "term: another",
                        page -> page.terms()
                                .map(term -> page.replaceInSection(
                                        term,
                                        term.text().startsWith("term:thread")
                                                ? term.text().replace("term:thread", "term:stream")
                                                : term.text().replaceFirst("term:[\\w-]+", "term:thread")))),
                Kind.page(
                        "term: one that is not there",
                        page -> page.terms()
                                .map(term ->
                                        page.replace(term, term.text().replaceFirst("term:[\\w-]+", "term:nothing")))),
                Kind.page(
                        "term: in a heading",
                        page -> page.sections().stream()
                                .map(section -> page.replace(
                                        section.heading(), page.line(section.heading()) + " term:socket[]"))),
                Kind.page(
                        "term: a form that is refused",
                        page -> refused(page.book(), page.language())
                                .flatMap(form -> page.blocks(Type.PARAGRAPH)
                                        .map(block ->
                                                page.replace(block.to(), page.line(block.to()) + " (" + form + ")")))),
                Kind.wording(
                        "term: a form that is refused, in a wording",
                        words -> refused(words.book(), words.language())
                                .flatMap(form -> words.entries()
                                        .filter(number -> words.word(number).matches(".*\\p{L}+ .*\\p{L}+.*"))
                                        .map(number ->
                                                words.replace(number, words.line(number) + " (" + form + ")")))));
    }

    /** Of each term of the language's glossary, the first form that is refused. */
    private static Stream<String> refused(Snapshot book, String language) {
        String file = file(language);
        return (book.has(file) ? book.lines(file) : List.<String>of())
                .stream()
                        .filter(line -> line.matches("[\\w-]+\\.not = .*"))
                        .map(line -> line.replaceFirst(".*? = ", "")
                                .replaceFirst(",.*", "")
                                .replace("*", ""));
    }

    private static List<Kind> inGlossaries() {
        return List.of(
                lines("glossary: a term deleted", ID, (book, file) -> number -> {
                    List<String> lines = book.lines(file);
                    int last = number;
                    while (last < lines.size() && !lines.get(last).isBlank()) {
                        last++;
                    }
                    Rot gone = Rot.none()
                            .write(file, Edits.without(lines, number, last))
                            .at(file, 1);
                    String term = lines.get(number - 1).replaceFirst("=.*", "= ");
                    return others(book, file).stream()
                            .reduce(
                                    gone,
                                    (rot, other) -> rot.at(other, line(book.lines(other), term)),
                                    (one, another) -> one);
                }),
                lines(
                        "glossary: a term nobody explains",
                        "[a-z0-9-]+\\.means = .*",
                        (book, file) -> number -> Rot.none()
                                .write(file, Edits.without(book.lines(file), number, number))
                                .at(file, number - 1)),
                lines(
                        "glossary: an entry emptied",
                        "[a-z0-9.-]+ = .*",
                        (book, file) -> number -> replace(
                                book,
                                file,
                                number,
                                book.lines(file).get(number - 1).replaceFirst("=.*", "="))),
                lines(
                        "glossary: a meaning left in the source language",
                        "[a-z0-9-]+\\.means = .*",
                        (book, file) -> number -> {
                            String key = book.lines(file).get(number - 1).replaceFirst("=.*", "= ");
                            List<String> source = book.lines(file(Snapshot.SOURCE));
                            return file.equals(file(Snapshot.SOURCE))
                                    ? Rot.none()
                                    : replace(book, file, number, source.get(line(source, key) - 1));
                        }),
                lines(
                        "glossary: an invisible character",
                        ID,
                        (book, file) -> number ->
                                replace(book, file, number, book.lines(file).get(number - 1) + "\u200b")),
                lines(
                        "glossary: a form no longer refused",
                        "[a-z0-9-]+\\.not = .*",
                        (book, file) -> number -> Rot.none()
                                .write(file, Edits.without(book.lines(file), number, number))
                                .at(new Place(
                                        INVENTORY, 1, book.lines(INVENTORY).size()))),
                Kind.book(
                        "glossary: deleted",
                        book -> files(book).map(file -> Rot.none().delete(file).at(file, 1))),
                Kind.book(
                        "glossary: of a language that is not there",
                        book -> files(book)
                                .limit(1)
                                .map(file -> Rot.none()
                                        .write(file("xx"), book.lines(file))
                                        .at(file("xx"), 1))));
    }

    private interface Edit {
        Function<Integer, Rot> in(Snapshot book, String file);
    }

    /** Of every line of a glossary that looks like this. */
    private static Kind lines(String name, String regex, Edit edit) {
        return Kind.book(
                name,
                book -> files(book)
                        .flatMap(file -> IntStream.rangeClosed(
                                        1, book.lines(file).size())
                                .filter(number ->
                                        book.lines(file).get(number - 1).matches(regex))
                                .mapToObj(number -> edit.in(book, file).apply(number))
                                .filter(rot -> !rot.edits().isEmpty())));
    }

    private static Rot replace(Snapshot book, String file, int number, String line) {
        return Rot.none()
                .write(file, Edits.replaced(book.lines(file), number, line))
                .at(file, number);
    }

    private static int line(List<String> lines, String beginning) {
        return 1
                + IntStream.range(0, lines.size())
                        .filter(index -> lines.get(index).startsWith(beginning))
                        .findFirst()
                        .orElseThrow();
    }

    private static Stream<String> files(Snapshot book) {
        return book.files("content/glossary/.*\\.properties").stream();
    }

    private static List<String> others(Snapshot book, String file) {
        return files(book).filter(other -> !other.equals(file)).toList();
    }

    private static String file(String language) {
        return "content/glossary/" + language + ".properties";
    }
}
