package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.mutation.Verifier.Circumstance;

/** Files that come, go or are not current, and machines that lack something. */
final class FilesAndMachine {
    private static final String INVENTORY = "content/inventory.properties";
    private static final String FORM = "content/form.properties";
    private static final String CATALOGUE = "jbang-catalog.json";

    private FilesAndMachine() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(wordings());
        kinds.addAll(pages());
        kinds.addAll(others());
        kinds.addAll(machine());
        return kinds;
    }

    private static List<Kind> wordings() {
        return List.of(
                Kind.wording(
                        "wording: a key missing",
                        words -> words.entries().map(number -> {
                            // What the source lacks, the others have too many.
                            Rot rot = Rot.none()
                                    .write(words.file(), Edits.without(words.lines(), number, number))
                                    .at(words.file(), 1);
                            return words.isSource() ? rot.at(sameKey(words, number)) : rot;
                        })),
                Kind.wording(
                        "wording: a key misspelt",
                        words -> words.entries()
                                .map(number -> words.replace(
                                                number, words.line(number).replaceFirst(" = ", "s = "))
                                        .at(words.file(), 1)
                                        .at(words.isSource() ? sameKey(words, number) : List.of()))),
                Kind.wording(
                        "wording: a key twice",
                        words -> words.entries()
                                .map(number -> Rot.none()
                                        .write(
                                                words.file(),
                                                Edits.inserted(words.lines(), number, List.of(words.line(number))))
                                        .at(words.file(), number + 1))),
                Kind.wording(
                        "wording: emptied",
                        words -> words.entries().map(number -> words.replace(number, words.key(number) + " = "))),
                Kind.wording(
                        "wording: what is filled in lost",
                        words -> filledIn(words)
                                .map(number -> words.replace(
                                                number, words.line(number).replace("{0}", ""))
                                        .at(words.isSource() ? sameKey(words, number) : List.of()))),
                Kind.wording(
                        "wording: another thing filled in",
                        words -> filledIn(words)
                                .map(number -> words.replace(
                                                number, words.line(number).replace("{0}", "{1}"))
                                        .at(words.isSource() ? sameKey(words, number) : List.of()))),
                Kind.wording(
                        "wording: left in the source language",
                        words -> words.isSource()
                                ? Stream.empty()
                                : words.entries()
                                        .filter(number -> words.word(number).matches(".*\\p{L}+ .*\\p{L}+.*"))
                                        .flatMap(number -> inSource(words, words.key(number))
                                                .filter(word -> !word.equals(words.word(number)))
                                                .map(word -> words.replace(number, words.key(number) + " = " + word)))),
                Kind.wording(
                        "wording: an unknown direction",
                        words -> words.entries()
                                .filter(number -> words.key(number).equals("language.direction"))
                                .map(number -> words.replace(number, "language.direction = up")
                                        .at(words.file(), 1))),
                Kind.wording(
                        "wording: the other direction",
                        words -> words.entries()
                                .filter(number -> words.key(number).equals("language.direction"))
                                .map(number -> words.replace(
                                        number,
                                        "language.direction = "
                                                + (words.word(number).equals("ltr") ? "rtl" : "ltr")))),
                Kind.wording(
                        "wording: an invisible character",
                        words -> words.entries().map(number -> words.replace(number, words.line(number) + "\u200b"))),
                Kind.wording(
                        "wording: raw HTML",
                        words -> words.entries()
                                .filter(number -> words.word(number).matches(".*\\p{L}+ .*\\p{L}+.*"))
                                .map(number -> words.replace(number, words.line(number) + " <script>x()</script>"))),
                Kind.wording(
                        "wording: deleted, so that the built-in one takes its place (a notice)",
                        words -> words.isSource()
                                ? Stream.empty()
                                : Stream.of(Rot.none().delete(words.file()).noticedAt(Place.of(words.file(), 1)))));
    }

    private static Stream<Integer> filledIn(Words words) {
        return words.entries().filter(number -> words.word(number).contains("{0}"));
    }

    private static Stream<String> inSource(Words words, String key) {
        Words source = new Words(words.book(), Snapshot.SOURCE);
        return source.entries().filter(number -> source.key(number).equals(key)).map(source::word);
    }

    private static List<Place> sameKey(Words words, int number) {
        return words.book().languages().stream()
                .map(language -> new Words(words.book(), language))
                .filter(other -> !other.isSource())
                .flatMap(other -> other.entries()
                        .filter(line -> other.key(line).equals(words.key(number)))
                        .flatMap(line -> Stream.of(Place.of(other.file(), line), Place.of(other.file(), 1))))
                .toList();
    }

    private static List<Kind> pages() {
        return List.of(
                Kind.page("page: deleted", page -> {
                    Rot gone = Rot.none().delete(page.file());
                    // Readers of a translation that is missing get the source, with a notice: only the inventory misses
                    // it.
                    return Stream.of(
                            page.isSource()
                                    ? gone.at(page.file(), 1)
                                    : gone.noticedAt(Place.of(page.file(), 1)).at(new Place(INVENTORY, 1, 99)));
                }),
                Kind.page(
                        "page: under another name",
                        page -> Stream.of(Rot.none()
                                .delete(page.file())
                                .write(page.file().replace(".adoc", ".asciidoc"), page.lines())
                                .at(page.file().replace(".adoc", ".asciidoc"), 1)
                                .at(page.file(), 1))),
                Kind.page(
                        "page: in another case",
                        page -> Stream.of(page.file()
                                        .replaceFirst(
                                                "/(\\w+)\\.adoc",
                                                "/" + page.language().toUpperCase(Locale.ROOT) + ".adoc"))
                                .map(file -> Rot.none()
                                        .delete(page.file())
                                        .write(file, page.lines())
                                        .at(file, 1)
                                        .at(page.file(), 1))),
                Kind.page(
                        "page: in a language without wording",
                        page -> Stream.of("content/" + page.slug() + "/xx.adoc")
                                .map(file ->
                                        Rot.none().write(file, page.lines()).at(file, 1))),
                Kind.page(
                        "page: a draft beside it",
                        page -> Stream.of(page.file().replace(".adoc", "-old.adoc"))
                                .map(file ->
                                        Rot.none().write(file, page.lines()).at(file, 1))));
    }

    private static List<Kind> others() {
        return List.of(
                stray("file: stray among the pages", "content/stray.adoc", "= Stray\n"),
                stray("file: stray among the wordings", "content/wording/notes.txt", "to do\n"),
                stray("file: stray directory of pages", "content/nowhere/notes.txt", "to do\n"),
                stray("file: stray among the programs", "examples/stray.txt", "to do\n"),
                stray("file: a class among the programs", "examples/connection-reset/Stray.class", "\u00ca\u00fe"),
                stray("file: an output without program", "examples/connection-reset/Stray.out", "hello\n"),
                stray("file: a hidden file", "examples/connection-reset/.env", "TOKEN=x\n"),
                stray(
                        "file: a program of a language that nobody runs",
                        "examples/connection-reset/stray.go",
                        "package main\n"),
                Kind.book(
                        "file: beside the pages of an error",
                        book -> book.slugs().stream()
                                .map(slug -> "content/" + slug + "/notes.txt")
                                .map(file -> Rot.none().write(file, "to do\n").at(file, 1))),
                Kind.book(
                        "form: a word misspelt",
                        book -> form(book, "^([a-z.]+) = .*")
                                .map(number -> formRot(book, number, "^([a-z.]+) =", "$1s ="))),
                Kind.book(
                        "form: a section that no page has",
                        book -> form(book, ".*=== notes,.*")
                                .map(number -> formRot(book, number, "=== notes,", "=== notes, === epilogue,")
                                        .at(book.pages().stream()
                                                .map(page -> new Place(
                                                        page.file(),
                                                        1,
                                                        page.lines().size()))
                                                .toList()))),
                Kind.source(
                        "form: one that is not there",
                        page -> page.header("form").map(number -> page.replace(number, page.line(number) + "s"))),
                Kind.source(
                        "form: no longer named",
                        page -> page.header("form")
                                .map(number -> page.rot(Edits.without(page.lines(), number, number))
                                        .at(new Place(
                                                page.file(), 1, page.lines().size())))),
                Kind.source(
                        "form: beside a part of the list that is not there",
                        page -> page.header("beside").map(number -> page.replace(number, page.line(number) + "s"))),
                Kind.book(
                        "form: deleted",
                        book -> book.files("content/form\\.[a-z-]+\\.properties").stream()
                                .map(file -> book.pages().stream()
                                        .flatMap(page ->
                                                page.header("form").map(number -> Place.of(page.file(), number)))
                                        .reduce(Rot.none().delete(file), Rot::at, (one, other) -> one))),
                stray("form: one that no page has", "content/form.tour.properties", "attributes = description\n"),
                Kind.book(
                        "inventory: a count changed",
                        book -> entries(book)
                                .map(number -> Rot.none()
                                        .write(
                                                INVENTORY,
                                                Edits.replaced(
                                                        book.lines(INVENTORY),
                                                        number,
                                                        Translations.increased(book.lines(INVENTORY)
                                                                .get(number - 1))))
                                        .at(INVENTORY, number)
                                        .at(keywords(book, number)))),
                Kind.book(
                        "inventory: a line deleted",
                        book -> entries(book)
                                .map(number -> Rot.none()
                                        .write(INVENTORY, Edits.without(book.lines(INVENTORY), number, number))
                                        .at(new Place(INVENTORY, 1, 99)))),
                Kind.book(
                        "inventory: a line of something else",
                        book -> Stream.of(Rot.none()
                                .write(INVENTORY, book.text(INVENTORY) + "pages.fr = 4\n")
                                .at(INVENTORY, book.lines(INVENTORY).size() + 1))),
                Kind.book(
                        "inventory: deleted",
                        book -> Stream.of(Rot.none().delete(INVENTORY).at(INVENTORY, 1))),
                Kind.book(
                        "catalogue: not current",
                        book -> Stream.of(Rot.none()
                                .write(
                                        CATALOGUE,
                                        book.text(CATALOGUE).replaceFirst("against the fault", "with the fault"))
                                .at(new Place(
                                        CATALOGUE, 1, book.lines(CATALOGUE).size())))),
                Kind.book(
                        "catalogue: no JSON",
                        book -> Stream.of(
                                Rot.none().write(CATALOGUE, "not JSON\n").at(CATALOGUE, 1))),
                Kind.book(
                        "catalogue: deleted",
                        book -> Stream.of(Rot.none().delete(CATALOGUE).at(CATALOGUE, 1))),
                Kind.book(
                        "follows: a line that is none",
                        book -> follows(book)
                                .map(file -> Rot.none()
                                        .write(file, book.text(file) + "de.wire 3a083685\n")
                                        .at(file, book.lines(file).size() + 1))),
                Kind.book(
                        "follows: a section that is not there",
                        book -> follows(book)
                                .map(file -> Rot.none()
                                        .write(file, book.text(file) + "de.nowhere = 3a083685\n")
                                        .at(file, book.lines(file).size() + 1))),
                Kind.book(
                        "follows: a language that is not there",
                        book -> follows(book)
                                .map(file -> Rot.none()
                                        .write(file, book.text(file) + "xx.wire = 3a083685\n")
                                        .at(file, book.lines(file).size() + 1))));
    }

    private static Stream<Integer> form(Snapshot book, String regex) {
        return book.has(FORM)
                ? IntStream.rangeClosed(1, book.lines(FORM).size())
                        .filter(number -> book.lines(FORM).get(number - 1).matches(regex))
                        .boxed()
                : Stream.empty();
    }

    private static Rot formRot(Snapshot book, int number, String regex, String other) {
        String line = book.lines(FORM).get(number - 1).replaceFirst(regex, other);
        return Rot.none()
                .write(FORM, Edits.replaced(book.lines(FORM), number, line))
                .at(FORM, number);
    }

    private static Stream<Integer> entries(Snapshot book) {
        return IntStream.rangeClosed(1, book.lines(INVENTORY).size())
                .filter(number -> book.lines(INVENTORY).get(number - 1).matches("[\\w.-]+ = \\d+"))
                .boxed();
    }

    /** Keywords are told where the page has them, too. */
    private static List<Place> keywords(Snapshot book, int number) {
        return book.pages().stream()
                .filter(page -> book.lines(INVENTORY)
                        .get(number - 1)
                        .startsWith("keywords." + page.slug() + "." + page.language() + " ="))
                .flatMap(page -> page.header("keywords").map(line -> Place.of(page.file(), line)))
                .toList();
    }

    private static Stream<String> follows(Snapshot book) {
        return book.files("content/[^/]+/follows\\.properties").stream();
    }

    private static Kind stray(String name, String file, String text) {
        return Kind.book(name, book -> Stream.of(Rot.none().write(file, text).at(file, 1)));
    }

    private static List<Kind> machine() {
        return List.of(
                Kind.program(
                        "machine: no Python, and everything must run",
                        code -> code.isJava()
                                ? Stream.empty()
                                : Stream.of(
                                        Rot.none().under(Circumstance.NO_PYTHON).at(code.file(), 1))),
                Kind.programOfEachPage(
                        "machine: no Python (a notice)",
                        code -> code.isJava()
                                ? Stream.empty()
                                : Stream.of(Rot.none()
                                        .under(Circumstance.NO_PYTHON_ALLOWED)
                                        .noticedAt(Place.of(code.file(), 1)))),
                machine("machine: a JDK that is none", Circumstance.NO_JDK),
                machine("machine: the output is a file", Circumstance.OUTPUT_IS_A_FILE),
                machine("machine: the output is something else", Circumstance.OUTPUT_IS_FOREIGN));
    }

    /** Told on the command line: there is no file to look at. */
    private static Kind machine(String name, Circumstance circumstance) {
        return Kind.book(name, book -> Stream.of(Rot.none().under(circumstance).at("", 1)));
    }
}
