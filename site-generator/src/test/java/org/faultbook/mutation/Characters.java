package org.faultbook.mutation;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.mutation.Page.Token;
import org.faultbook.mutation.Page.Type;

/** Characters that nobody sees, or that look like others. */
final class Characters {
    private Characters() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.page(
                        "character: localized digit",
                        page -> page.numbers()
                                .map(number -> page.replace(
                                        number,
                                        (char) ('\u0660' + number.text().charAt(0) - '0')
                                                + number.text().substring(1)))),
                inText("character: bidi mark", "\u200f"),
                inText("character: bidi override", "\u202e"),
                inText("character: zero-width space", "\u200b"),
                inText("character: soft hyphen", "\u00ad"),
                inText("character: invisible separator", "\u2063"),
                inText("character: line separator", "\u2028"),
                inText("character: of private use", "\ue000"),
                inText("character: bidi override by its number", "&#8238;"),
                inText("character: zero-width space by its name", "{zwsp}"),
                inText("character: one that was lost", "\ufffd"),
                inText("character: read in another encoding", "[\u00e4\u00f6\u00fc]", "\u00c3\u00a4"),
                inText("character: Arabic in the shape of print", "\u0644\u0627", "\ufefb"),
                inCode("character: homoglyph in code", "[aeo]", "\u0430"),
                inCode("character: no-break space in code", " ", "\u00a0"),
                inCode("character: curly quote in code", "$", "\u201d"),
                inCode("character: long dash in code", "-", "\u2013"),
                inCode("character: Arabic comma in code", "$", "\u060c"),
                inCode("character: accented letter in code", "[ao]", "\u00e4"),
                inCode("character: full-width letter in code", "[A-Z]", "\uff21"),
                Kind.page("character: a letter in two pieces", Characters::decomposed),
                Kind.page("character: the quotation marks of another language", Characters::otherQuotes),
                inText("character: a Persian letter in an Arabic word", "(?<=\\p{IsArabic})\u064a", "\u06cc"),
                Kind.page(
                        "character: zero-width in the header",
                        page -> page.header("keywords")
                                .map(number -> page.replace(number, page.line(number) + "\u200b"))),
                Kind.page(
                        "character: bidi mark in the title",
                        page -> Stream.of(page.replace(1, page.line(1) + "\u200f"))),
                Kind.page(
                        "file: not UTF-8", page -> page.blocks(Type.PARAGRAPH).map(block -> bytes(page, block.from()))),
                Kind.page(
                        "file: with a byte order mark",
                        page -> Stream.of(Rot.none()
                                .write(page.file(), "\ufeff" + page.book().text(page.file()))
                                .at(page.file(), 1))),
                Kind.page(
                        "file: with the line ends of Windows",
                        page -> Stream.of(Rot.none()
                                .write(
                                        page.file(),
                                        page.book().text(page.file()).replace("\n", "\r\n"))
                                .at(page.file(), 1))),
                Kind.page(
                        "file: empty",
                        page -> Stream.of(Rot.none().write(page.file(), "").at(page.file(), 1))),
                Kind.page(
                        "file: cut off in the middle",
                        page -> page.sections().stream()
                                .skip(1)
                                .map(section -> page.rot(page.lines().subList(0, section.first() - 2))
                                        .at(page.headingOf(section.first() - 2))
                                        .at(page.inOthers(section.heading()))
                                        .at(page.inOthers(section.first() - 2)))),
                Kind.page(
                        "file: left in conflict",
                        page -> page.blocks(Type.PARAGRAPH)
                                .map(block -> page.rot(Edits.inserted(
                                                Edits.inserted(
                                                        page.lines(),
                                                        block.to() + 1,
                                                        List.of("=======", page.line(block.from()), ">>>>>>> theirs")),
                                                block.from(),
                                                List.of("<<<<<<< ours")))
                                        .at(new Place(page.file(), block.from(), block.to() + 4)))),
                Kind.program(
                        "file: program with a byte order mark",
                        code -> Stream.of(Rot.none()
                                .write(code.file(), "\ufeff" + code.book().text(code.file()))
                                .at(code.file(), 1))),
                Kind.program(
                        "file: program with the line ends of Windows",
                        code -> Stream.of(Rot.none()
                                .write(
                                        code.file(),
                                        code.book().text(code.file()).replace("\n", "\r\n"))
                                .at(code.file(), 1)
                                .at(code.listings()))),
                Kind.program(
                        "file: program not UTF-8",
                        code -> Stream.of(Rot.none()
                                .write(
                                        code.file(),
                                        (code.book().text(code.file()) + code.comment() + " \u00e4\n")
                                                .getBytes(StandardCharsets.ISO_8859_1))
                                .at(code.file(), code.lines().size() + 1))),
                Kind.program(
                        "file: output with a byte order mark",
                        code -> Stream.of(Rot.none()
                                .write(code.out(), "\ufeff" + code.book().text(code.out()))
                                .at(code.out(), 1))),
                Kind.program(
                        "file: output with the line ends of Windows",
                        code -> Stream.of(Rot.none()
                                .write(code.out(), code.book().text(code.out()).replace("\n", "\r\n"))
                                .at(code.out(), 1))),
                Kind.program(
                        "file: output not UTF-8",
                        code -> Stream.of(Rot.none()
                                .write(
                                        code.out(),
                                        (code.book().text(code.out()) + "\u00e4\n")
                                                .getBytes(StandardCharsets.ISO_8859_1))
                                .at(code.out(), code.output().size() + 1))));
    }

    /** Looks the same, and no search finds it. */
    private static Stream<Rot> decomposed(Page page) {
        return IntStream.rangeClosed(1, page.lines().size())
                .filter(number -> !page.line(number).startsWith("include::"))
                .boxed()
                .flatMap(number -> page.line(number)
                        .codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character::toString)
                        .filter(letter -> !Normalizer.isNormalized(letter, Normalizer.Form.NFD))
                        .limit(1)
                        .map(letter -> page.replace(
                                number,
                                page.line(number).replace(letter, Normalizer.normalize(letter, Normalizer.Form.NFD)))));
    }

    private static Stream<Rot> otherQuotes(Page page) {
        return Stream.concat(page.blocks(Type.PARAGRAPH), page.blocks(Type.TERM))
                .filter(block -> page.line(block.from()).matches(".*[\u201e\u00ab\"]\\p{L}.*"))
                .map(block -> page.replace(
                        block.from(),
                        page.line(block.from())
                                .replaceFirst("[\u201e\u00ab\"](?=\\p{L})", page.isSource() ? "\u201e" : "\"")));
    }

    /** In place of the first piece of a paragraph that is like this. */
    private static Kind inText(String name, String regex, String replacement) {
        Pattern pattern = Pattern.compile(regex);
        return Kind.page(
                name,
                page -> page.blocks(Type.PARAGRAPH)
                        .filter(block ->
                                pattern.matcher(page.line(block.from())).find())
                        .map(block -> page.replace(
                                block.from(),
                                pattern.matcher(page.line(block.from())).replaceFirst(replacement))));
    }

    private static Kind inText(String name, String character) {
        return Kind.page(
                name,
                page -> page.blocks(Type.PARAGRAPH)
                        .map(block -> page.replace(
                                block.from(),
                                page.line(block.from()).replaceFirst("(?<=\\p{L}) (?=\\p{L})", " " + character))));
    }

    private static Kind inCode(String name, String regex, String character) {
        return Kind.page(
                name,
                page -> page.codes()
                        .flatMap(code -> changed(page, code, code.text().replaceFirst(regex, character)).stream()));
    }

    private static Optional<Rot> changed(Page page, Token code, String text) {
        return text.equals(code.text()) ? Optional.empty() : Optional.of(page.replace(code, text));
    }

    private static Rot bytes(Page page, int number) {
        String before = String.join("\n", page.lines().subList(0, number - 1)) + "\n";
        String after =
                String.join("\n", page.lines().subList(number - 1, page.lines().size())) + "\n";
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        byte[] tail = after.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + 1 + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        all[head.length] = (byte) 0xE4;
        System.arraycopy(tail, 0, all, head.length + 1, tail.length);
        return Rot.none().write(page.file(), all).at(page.file(), number);
    }
}
