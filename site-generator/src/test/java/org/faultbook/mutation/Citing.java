package org.faultbook.mutation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sources that are not cited any more, or not where they should be, and records of what is followed. */
final class Citing {
    private Citing() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.book(
                        "citation: deleted",
                        book -> lines(book)
                                .map(line -> Rot.none()
                                        .write(
                                                line.file,
                                                Edits.without(book.lines(line.file), line.number, line.number))
                                        .at(line.pages()))),
                Kind.book(
                        "citation: moved to another page",
                        book -> lines(book)
                                .flatMap(line -> files(book)
                                        .filter(other -> !other.equals(line.file) && line.isUnknownTo(other))
                                        .map(other -> Rot.none()
                                                .write(
                                                        line.file,
                                                        Edits.without(book.lines(line.file), line.number, line.number))
                                                .write(other, book.text(other) + line.text() + "\n")
                                                .at(other, book.lines(other).size() + 1)
                                                .at(line.pages())))),
                Kind.book(
                        "citation: of something else",
                        book -> lines(book)
                                .map(line -> line.replace(line.text().replaceFirst("(\\w)(?=\\W* = )", "$1q"))
                                        .at(line.pages()))),
                Kind.book(
                        "citation: without its source",
                        book -> lines(book)
                                .map(line -> line.replace(line.text().replaceFirst(" = .*", " = a friend")))),
                Kind.book(
                        "citation: twice",
                        book -> lines(book)
                                .map(line -> Rot.none()
                                        .write(
                                                line.file,
                                                Edits.inserted(
                                                        book.lines(line.file), line.number, List.of(line.text())))
                                        .at(new Place(line.file, line.number, line.number + 1)))),
                Kind.book(
                        "citation: of what a run shows",
                        book -> book.programs().stream()
                                .filter(Code::throwsSomething)
                                .filter(code -> book.has(file(code.slug())))
                                .map(code -> Rot.none()
                                        .write(
                                                file(code.slug()),
                                                book.text(file(code.slug()))
                                                        + code.value("expect").replaceFirst("^.*: ", "")
                                                        + " = errno(3)\n")
                                        .at(
                                                file(code.slug()),
                                                book.lines(file(code.slug())).size() + 1))),
                Kind.translation("follows: another text than it says (a notice)", Citing::otherHash));
    }

    private static String file(String slug) {
        return "content/" + slug + "/cited.properties";
    }

    private static Stream<String> files(Snapshot book) {
        return book.slugs().stream().map(Citing::file).filter(book::has);
    }

    private static Stream<Line> lines(Snapshot book) {
        return files(book)
                .flatMap(file -> IntStream.rangeClosed(1, book.lines(file).size())
                        .mapToObj(number -> new Line(book, file, number))
                        .filter(line -> line.text().matches("[^#].* = .*")));
    }

    /** A line of the file that cites something. */
    private record Line(Snapshot book, String file, int number) {
        String text() {
            return book.lines(file).get(number - 1);
        }

        private String claim() {
            return text().replaceFirst(" = [^=]*$", "");
        }

        /** Where pages say it. */
        List<Place> pages() {
            return book.pages(file.split("/", -1)[1]).stream()
                    .flatMap(page -> IntStream.rangeClosed(1, page.lines().size())
                            .filter(line -> page.line(line).contains(claim()))
                            .mapToObj(line -> Place.of(page.file(), line)))
                    .toList();
        }

        boolean isUnknownTo(String other) {
            return !book.text(other).contains(claim())
                    && book.pages(other.split("/", -1)[1]).stream()
                            .noneMatch(page -> page.lines().stream().anyMatch(line -> line.contains(claim())));
        }

        Rot replace(String other) {
            return Rot.none()
                    .write(file, Edits.replaced(book.lines(file), number, other))
                    .at(file, number);
        }
    }

    private static Stream<Rot> otherHash(Page page) {
        String file = "content/" + page.slug() + "/follows.properties";
        List<String> lines = page.book().has(file) ? page.book().lines(file) : List.of();
        return page.sections().stream()
                .flatMap(section -> IntStream.rangeClosed(1, lines.size())
                        .filter(number ->
                                lines.get(number - 1).startsWith(page.language() + "." + section.id() + " = "))
                        .mapToObj(number -> Rot.none()
                                .write(
                                        file,
                                        Edits.replaced(
                                                lines, number, page.language() + "." + section.id() + " = 0badcafe"))
                                .noticedAt(new Place(page.file(), section.first(), section.heading()))));
    }
}
