package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.mutation.Page.Block;
import org.faultbook.mutation.Page.Section;
import org.faultbook.mutation.Page.Type;

/** What is right by itself, and stands in the place of something else. */
final class Moves {
    private static final Pattern TERM = Pattern.compile("(.*?\\S)::( .*)");
    private static final Pattern MACRO = Pattern.compile("\\b(message|thrown):([\\w-]+)\\[]");

    private Moves() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.program("moved: the output of the next program, and its to this", Moves::outputsSwapped),
                Kind.everyLanguage("moved: the pages of two languages", Moves::languagesSwapped),
                Kind.page("moved: a paragraph to the next section", Moves::paragraphMoved),
                Kind.translation("moved: two rows of a table", Moves::rowsSwapped),
                Kind.translation("moved: two cells of a row", Moves::cellsSwapped),
                Kind.translation("moved: two definitions", Moves::definitionsSwapped),
                Kind.page("moved: a definition to the next term", Moves::definitionEmptied),
                Kind.translation("moved: the message of another program", Moves::anotherProgram),
                Kind.translation(
                        "moved: a fact of the source, translated",
                        page -> Stream.of(
                                page.insert(2, ":message: " + page.line(1).replaceFirst("= ", "")))));
    }

    private static Stream<Rot> outputsSwapped(Code code) {
        return code.book().programs().stream()
                .filter(other -> other.slug().equals(code.slug())
                        && other.file().compareTo(code.file()) > 0
                        && !other.output().equals(code.output()))
                .map(other -> code.outputRot(other.output()).and(other.outputRot(code.output())));
    }

    private static Stream<Rot> languagesSwapped(List<Page> pages) {
        return IntStream.range(0, pages.size()).mapToObj(i -> {
            Page one = pages.get(i);
            Page other = pages.get((i + 1) % pages.size());
            return Rot.none()
                    .write(one.file(), other.lines())
                    .write(other.file(), one.lines())
                    .at(new Place(one.file(), 1, other.lines().size()))
                    .at(new Place(other.file(), 1, one.lines().size()));
        });
    }

    private static Stream<Rot> paragraphMoved(Page page) {
        return page.blocks(Type.PARAGRAPH)
                .filter(block -> page.before(block)
                        .filter(other -> other.type() == Type.ATTRIBUTES)
                        .isEmpty())
                .flatMap(block -> {
                    Section section = page.sectionAt(block.from());
                    int next = page.sections().indexOf(section) + 1;
                    if (next == page.sections().size()) {
                        return Stream.empty();
                    }
                    Section target = page.sections().get(next);
                    List<String> moved = new ArrayList<>(page.lines().subList(block.from() - 1, block.to()));
                    moved.add(0, "");
                    List<String> lines = Edits.inserted(page.lines(), target.heading() + 1, moved);
                    return Stream.of(page.rot(Edits.without(lines, block.from(), block.to()))
                            .at(new Place(page.file(), section.first(), target.last() + 1))
                            .at(page.inOthers(block.from()))
                            .at(page.inOthers(target.heading())));
                });
    }

    private static Stream<Rot> rowsSwapped(Page page) {
        return page.blocks(Type.TABLE)
                .flatMap(table -> IntStream.range(table.from() + 2, table.to() - 1)
                        .filter(number -> page.line(number).matches("\\|.*\\|.*")
                                && page.line(number + 1).matches("\\|.*\\|.*")
                                && !codes(page, number).equals(codes(page, number + 1)))
                        .mapToObj(number -> page.rot(Edits.swapped(page.lines(), number, number + 1))
                                .at(new Place(page.file(), number, number + 1))));
    }

    private static Stream<Rot> cellsSwapped(Page page) {
        Pattern row = Pattern.compile("\\|([^|]*\\S)( *)\\|([^|]+)");
        return page.blocks(Type.TABLE)
                .flatMap(table -> IntStream.range(table.from() + 2, table.to()).boxed())
                .flatMap(number -> {
                    Matcher cells = row.matcher(page.line(number));
                    return cells.matches() && !codes(page, number).isEmpty()
                            ? Stream.of(
                                    page.replace(number, "|" + cells.group(3) + cells.group(2) + "|" + cells.group(1)))
                            : Stream.empty();
                });
    }

    private static List<String> codes(Page page, int number) {
        return page.codes()
                .filter(code -> code.line() == number)
                .map(Page.Token::text)
                .toList();
    }

    /** Texts of neighbours that name different code. */
    private static Stream<Rot> definitionsSwapped(Page page) {
        return terms(page, term -> true)
                .flatMap(term -> page.after(term).stream()
                        .filter(next -> isWhole(page, next) && next.from() == term.to() + 1)
                        .filter(next -> !codes(page, term.from()).equals(codes(page, next.from())))
                        .map(next -> {
                            String first = TERM.matcher(page.line(term.from())).replaceFirst("$2");
                            String second = TERM.matcher(page.line(next.from())).replaceFirst("$2");
                            List<String> lines =
                                    Edits.replaced(page.lines(), term.from(), name(page, term) + "::" + second);
                            return page.rot(Edits.replaced(lines, next.from(), name(page, next) + "::" + first))
                                    .at(new Place(page.file(), term.from(), next.to()));
                        }));
    }

    /** It has no text of its own any more, so that AsciiDoc gives it that of the next one. */
    private static Stream<Rot> definitionEmptied(Page page) {
        return terms(
                        page,
                        term -> page.after(term)
                                .filter(next -> next.type() == Type.TERM && next.from() == term.to() + 1)
                                .isPresent())
                .map(term -> page.replace(term.from(), name(page, term) + "::")
                        .at(page.headingOf(term.from()))
                        .at(page.file(), term.from() + 1)
                        .at(page.inOthers(term.from())));
    }

    private static Stream<Block> terms(Page page, Predicate<Block> wanted) {
        return page.blocks(Type.TERM).filter(term -> isWhole(page, term)).filter(wanted);
    }

    private static boolean isWhole(Page page, Block term) {
        return term.type() == Type.TERM
                && term.from() == term.to()
                && TERM.matcher(page.line(term.from())).matches();
    }

    private static String name(Page page, Block term) {
        return TERM.matcher(page.line(term.from())).replaceFirst("$1");
    }

    private static Stream<Rot> anotherProgram(Page page) {
        return IntStream.rangeClosed(1, page.lines().size())
                .boxed()
                .flatMap(number -> MACRO.matcher(page.line(number))
                        .results()
                        .flatMap(macro -> page.book().programs().stream()
                                .filter(code -> code.slug().equals(page.slug())
                                        && code.throwsSomething()
                                        && !page.line(number).contains(":" + code.name() + "["))
                                .map(code -> {
                                    String line = page.line(number);
                                    return page.replace(
                                            number,
                                            line.substring(0, macro.start(2))
                                                    + code.name()
                                                    + line.substring(macro.end(2)));
                                })));
    }
}
