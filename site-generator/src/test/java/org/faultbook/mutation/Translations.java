package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.mutation.Page.Block;
import org.faultbook.mutation.Page.Section;
import org.faultbook.mutation.Page.Token;
import org.faultbook.mutation.Page.Type;

/** Translations that say something else than their source. */
final class Translations {
    /** In characters, such a paragraph has more than one sentence. */
    private static final int LONG = 160;

    private Translations() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(facts());
        kinds.addAll(links());
        kinds.addAll(text());
        return kinds;
    }

    private static List<Kind> facts() {
        return List.of(
                Kind.translation(
                        "translation: a letter of code changed",
                        page -> page.codes()
                                .filter(code -> code.text().matches(".*[a-z].*"))
                                .map(code -> page.replace(code, code.text().replaceFirst("[a-z](?=[^a-z]*$)", "q")))),
                Kind.translation(
                        "translation: case of code changed",
                        page -> page.codes()
                                .filter(code -> code.text().matches("[a-z].*"))
                                .map(code -> page.replace(
                                        code,
                                        Character.toUpperCase(code.text().charAt(0))
                                                + code.text().substring(1)))),
                Kind.translation(
                        "translation: code is no longer code",
                        page -> page.codes()
                                .filter(code -> code.text().matches("[\\w. ]+"))
                                .map(code -> {
                                    String line = page.line(code.line());
                                    return page.replace(
                                                    code.line(),
                                                    line.substring(0, code.start() - 1)
                                                            + code.text()
                                                            + line.substring(code.end() + 1))
                                            .at(page.headingOf(code.line()));
                                })),
                Kind.translation(
                        "translation: a message translated",
                        page -> page.codes()
                                .filter(code ->
                                        code.text().contains(page.source().fact("message")))
                                .map(code -> page.replace(
                                        code, code.text().replace(page.source().fact("message"), title(page))))),
                Kind.translation(
                        "translation: two codes swapped",
                        page -> swapped(page, page.codes().toList())),
                Kind.translation(
                        "translation: two numbers swapped",
                        page -> swapped(page, page.numbers().toList())),
                Kind.translation(
                        "translation: a number changed",
                        page -> page.numbers()
                                .filter(number -> number.text().length() > 1)
                                .map(number -> page.replace(number, increased(number.text())))),
                Kind.translation(
                        "translation: a single digit changed",
                        page -> page.numbers()
                                .filter(number -> number.text().length() == 1)
                                .map(number -> page.replace(number, increased(number.text())))),
                Kind.translation(
                        "translation: a number dropped",
                        page -> page.numbers()
                                .filter(number -> number.text().length() > 1)
                                .map(number -> page.replaceInSection(number, ""))),
                Kind.translation(
                        "translation: a minus lost",
                        page -> page.codes()
                                .filter(code -> code.text().matches("-\\d+"))
                                .map(code -> page.replace(code, code.text().substring(1)))),
                Kind.translation(
                        "translation: a keyword lost",
                        page -> page.header("keywords")
                                .flatMap(number -> Stream.of(page.line(number)
                                                .replaceFirst("^:keywords: ", "")
                                                .split(", ", -1))
                                        .skip(1)
                                        .filter(word ->
                                                page.source().fact("keywords").contains(word))
                                        .map(word -> page.replace(
                                                number,
                                                page.line(number)
                                                        .replaceFirst(
                                                                ", " + java.util.regex.Pattern.quote(word) + "(?=,|$)",
                                                                ""))))));
    }

    /** Neighbours in one section, not in one line: within a sentence the order of words is the language's own. */
    private static Stream<Rot> swapped(Page page, List<Token> tokens) {
        return IntStream.range(1, tokens.size())
                .filter(i -> tokens.get(i - 1).line() != tokens.get(i).line()
                        && !tokens.get(i - 1).text().equals(tokens.get(i).text())
                        && page.sectionAt(tokens.get(i - 1).line())
                                .equals(page.sectionAt(tokens.get(i).line())))
                .mapToObj(i -> page.swap(tokens.get(i - 1), tokens.get(i)));
    }

    private static String title(Page page) {
        return page.line(1).replaceFirst("= ", "");
    }

    static String increased(String number) {
        int last = number.charAt(number.length() - 1) - '0';
        return number.substring(0, number.length() - 1) + (last == 9 ? 8 : last + 1);
    }

    private static List<Kind> links() {
        return List.of(
                Kind.translation(
                        "translation: a link dropped",
                        page -> page.links()
                                .map(link -> page.replaceInSection(
                                        link,
                                        link.text()
                                                .replaceFirst("<<[\\w-]+,([^>]+)>>|xref:[^\\[]+\\[([^]]*)]", "$1$2")))),
                Kind.translation(
                        "translation: a link to another section",
                        page -> page.links()
                                .filter(link -> link.text().startsWith("<<"))
                                .map(link -> page.replace(
                                        link,
                                        link.text()
                                                .replaceFirst(
                                                        "<<[\\w-]+",
                                                        link.text().startsWith("<<notes") ? "<<wire" : "<<notes")))),
                Kind.translation(
                        "translation: a link to another page",
                        page -> page.links()
                                .filter(link -> link.text().startsWith("xref:"))
                                .flatMap(link -> page.book().slugs().stream()
                                        .filter(slug -> !link.text().contains("/" + slug + "/"))
                                        .map(slug -> page.replace(
                                                link,
                                                link.text().replaceFirst("\\.\\./[\\w-]+/", "../" + slug + "/"))))),
                Kind.translation(
                        "translation: a link to the page in another language",
                        page -> page.links()
                                .filter(link -> link.text().startsWith("xref:"))
                                .map(link -> page.replace(
                                        link,
                                        link.text()
                                                .replaceFirst(
                                                        "/" + page.language() + "\\.adoc",
                                                        "/" + Snapshot.SOURCE + ".adoc")))),
                Kind.translation(
                        "translation: a link without words",
                        page -> page.links()
                                .map(link -> page.replace(
                                        link,
                                        link.text()
                                                .replaceFirst(",[^>]+>>", ">>")
                                                .replaceFirst("\\[[^]]+]", "[]")))));
    }

    private static String half(String text) {
        return text.substring(0, text.indexOf(' ', text.length() / 2)) + ".";
    }

    private static Rot moved(Page page, Token term, int to) {
        Page longer = new Page(
                page.book(),
                page.slug(),
                page.language(),
                Edits.replaced(page.lines(), to, page.line(to) + " " + term.text()));
        return longer.replace(term, term.text().replaceFirst(".*\\[(.*)]", "$1"))
                .at(page.file(), to)
                .at(page.headingOf(term.line()));
    }

    private static List<Kind> text() {
        return List.of(
                Kind.translation(
                        "translation: a paragraph left in the source language", page -> inSource(page, Type.PARAGRAPH)),
                Kind.translation(
                        "translation: a list item left in the source language", page -> inSource(page, Type.ITEM)),
                Kind.translation("translation: a term left in the source language", page -> inSource(page, Type.TERM)),
                Kind.translation(
                        "translation: a callout left in the source language", page -> inSource(page, Type.CALLOUT)),
                Kind.translation(
                        "translation: a heading left in the source language",
                        page -> page.sections().stream()
                                .flatMap(section -> page.source().section(section.id()).stream()
                                        .filter(theirs -> !theirs.title().equals(section.title()))
                                        .map(theirs -> page.replace(
                                                section.heading(), page.source().line(theirs.heading()))))),
                Kind.translation(
                        "translation: the title left in the source language",
                        page -> Stream.of(page)
                                .filter(each -> !each.line(1)
                                        .equalsIgnoreCase(each.source().line(1)))
                                .map(each -> each.replace(1, each.source().line(1)))),
                Kind.translation(
                        "translation: the description left in the source language",
                        page -> page.header("description")
                                .map(number -> page.replace(
                                        number, ":description: " + page.source().fact("description")))),
                Kind.translation(
                        "translation: a paragraph of which half is missing",
                        page -> page.blocks(Type.PARAGRAPH)
                                .filter(block -> block.from() == block.to()
                                        && page.line(block.from()).length() >= LONG)
                                .map(block -> page.replace(block.from(), half(page.line(block.from())))
                                        .at(page.headingOf(block.from())))),
                Kind.translation(
                        "translation: a sentence more",
                        page -> page.blocks(Type.PARAGRAPH)
                                .filter(block -> page.line(block.from()).length() >= LONG)
                                .map(block -> page.replace(
                                        block.from(),
                                        (page.line(block.from()) + " ")
                                                .repeat(2)
                                                .strip()))),
                Kind.translation(
                        "translation: a term explained in the next paragraph",
                        page -> page.blocks(Type.PARAGRAPH)
                                .flatMap(block -> page
                                        .after(block)
                                        .filter(next -> next.type() == Type.PARAGRAPH)
                                        .filter(next ->
                                                page.sectionAt(next.from()).equals(page.sectionAt(block.from())))
                                        .stream()
                                        .flatMap(next -> page.terms()
                                                .filter(term -> term.line() == block.from())
                                                .limit(1)
                                                .map(term -> moved(page, term, next.from()))))),
                Kind.translation(
                        "translation: a paragraph in a third language",
                        page -> page.book().pages(page.slug()).stream()
                                .filter(other ->
                                        !other.isSource() && !other.language().equals(page.language()))
                                .flatMap(other -> from(other, page, Type.PARAGRAPH))),
                Kind.translation(
                        "translation: an anchor of its own",
                        page -> page.blocks(Type.PARAGRAPH).map(block -> page.insert(block.from(), "[[aside]]"))),
                Kind.translation(
                        "translation: two list items swapped",
                        page -> page.blocks(Type.ITEM)
                                .filter(block -> page.line(block.from()).startsWith("."))
                                .flatMap(block -> page
                                        .after(block)
                                        .filter(next -> next.type() == Type.ITEM && next.from() == block.to() + 1)
                                        .filter(next -> !codesIn(page, block).equals(codesIn(page, next)))
                                        .map(next -> page.rot(Edits.swapped(page.lines(), block.from(), next.from()))
                                                .at(new Place(page.file(), block.from(), next.to()))
                                                .at(page.headingOf(block.from())))
                                        .stream())),
                Kind.translation(
                        "translation: two callouts swapped",
                        page -> page.blocks(Type.CALLOUT)
                                .flatMap(block -> page
                                        .after(block)
                                        .filter(next -> next.type() == Type.CALLOUT)
                                        .filter(next -> !codesIn(page, block).equals(codesIn(page, next)))
                                        .map(next -> textsSwapped(page, block, next))
                                        .stream())),
                Kind.translation(
                        "translation: the page of another error",
                        page -> page.book().slugs().stream()
                                .filter(slug -> !slug.equals(page.slug()))
                                .flatMap(slug -> page.book().page(slug, page.language()).stream())
                                .map(other -> page.rot(other.lines())
                                        .at(new Place(
                                                page.file(), 1, other.lines().size())))),
                Kind.translation(
                        "translation: the page of another language",
                        page -> page.book().pages(page.slug()).stream()
                                .filter(other -> !other.language().equals(page.language()))
                                .map(other -> page.rot(other.lines())
                                        .at(new Place(
                                                page.file(), 1, other.lines().size())))),
                Kind.translation("translation: behind its source (a notice)", Translations::behind),
                Kind.translation(
                        "translation: no longer known what it follows (a notice)", Translations::notFollowing));
    }

    /** The same block of the source in its place. */
    private static Stream<Rot> inSource(Page page, Type type) {
        return from(page.source(), page, type);
    }

    private static Stream<Rot> from(Page other, Page page, Type type) {
        return page.sections().stream().flatMap(section -> {
            List<Block> ours = blocks(page, section, type);
            List<Block> theirs = other.section(section.id())
                    .map(same -> blocks(other, same, type))
                    .orElse(List.of());
            return ours.size() != theirs.size()
                    ? Stream.empty()
                    : IntStream.range(0, ours.size())
                            .filter(i -> !page.line(ours.get(i).from())
                                    .equals(other.line(theirs.get(i).from())))
                            .filter(i -> other.line(theirs.get(i).from())
                                    .replaceAll("`[^`]*`", "")
                                    .matches(".*\\p{L}{2,}.*\\p{L}{2,}.*"))
                            .mapToObj(
                                    i -> page.replace(ours.get(i).from(), translatedLinks(other, page, theirs.get(i))));
        });
    }

    /** Its links lead on in the language of the page, as a careless copy would not even need to. */
    private static String translatedLinks(Page other, Page page, Block block) {
        return other.line(block.from()).replace("/" + other.language() + ".adoc", "/" + page.language() + ".adoc");
    }

    private static List<Block> blocks(Page page, Section section, Type type) {
        return page.blocks(type)
                .filter(block -> page.sectionAt(block.from()).equals(section) && block.from() == block.to())
                .toList();
    }

    private static List<String> codesIn(Page page, Block block) {
        return page.codes()
                .filter(code -> code.line() >= block.from() && code.line() <= block.to())
                .map(Token::text)
                .sorted()
                .toList();
    }

    private static Rot textsSwapped(Page page, Block one, Block other) {
        String first = page.line(one.from()).replaceFirst("<\\d+> ", "");
        String second = page.line(other.from()).replaceFirst("<\\d+> ", "");
        List<String> lines =
                Edits.replaced(page.lines(), one.from(), page.line(one.from()).replace(first, second));
        return page.rot(Edits.replaced(
                        lines, other.from(), page.line(other.from()).replace(second, first)))
                .at(new Place(page.file(), one.from(), other.from()))
                .at(page.headingOf(one.from()));
    }

    /** The source says one thing more: the reader is told, and nothing is wrong. */
    private static Stream<Rot> behind(Page page) {
        Page source = page.source();
        return page.sections().stream().flatMap(section -> {
            Optional<Section> theirs = source.section(section.id());
            return theirs.stream()
                    .flatMap(same ->
                            blocks(source, same, Type.PARAGRAPH).stream().limit(1))
                    .map(block -> Rot.none()
                            .write(
                                    source.file(),
                                    Edits.replaced(
                                            source.lines(),
                                            block.from(),
                                            source.line(block.from()) + " And that is so."))
                            .noticedAt(new Place(page.file(), section.first(), section.heading())));
        });
    }

    private static Stream<Rot> notFollowing(Page page) {
        String file = "content/" + page.slug() + "/follows.properties";
        List<String> lines = page.book().has(file) ? page.book().lines(file) : List.of();
        return page.sections().stream()
                .flatMap(section -> IntStream.rangeClosed(1, lines.size())
                        .filter(number ->
                                lines.get(number - 1).startsWith(page.language() + "." + section.id() + " = "))
                        .mapToObj(number -> Rot.none()
                                .write(file, Edits.without(lines, number, number))
                                .noticedAt(new Place(page.file(), section.first(), section.heading()))));
    }
}
