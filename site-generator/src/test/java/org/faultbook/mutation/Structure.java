package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.mutation.Page.Block;
import org.faultbook.mutation.Page.Section;
import org.faultbook.mutation.Page.Type;

/** Pages that lose their form, or a piece of their text. */
final class Structure {
    private Structure() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(sections());
        kinds.addAll(header());
        kinds.addAll(text());
        kinds.addAll(programs());
        kinds.addAll(macros());
        kinds.addAll(markup());
        return kinds;
    }

    // Sections

    private static List<Kind> sections() {
        return List.of(
                Kind.page("section: deleted", Structure::sectionDeleted),
                Kind.page("section: swapped with the next", Structure::sectionsSwapped),
                Kind.page(
                        "section: id renamed",
                        page -> page.sections().stream()
                                .map(section -> page.replace(section.first(), "[#" + section.id() + "x]")
                                        .at(page.headingOf(section.heading()))
                                        .at(page.inOthers(section.heading())))),
                Kind.page(
                        "section: id deleted",
                        page -> page.sections().stream()
                                .map(section -> page.without(section.first(), section.first())
                                        .at(page.file(), section.first()))),
                Kind.page(
                        "section: id there twice",
                        page -> page.sections().stream()
                                .skip(1)
                                .map(section -> page.replace(
                                                section.first(),
                                                "[#" + page.sections().get(0).id() + "]")
                                        .at(page.headingOf(section.heading())))),
                Kind.page(
                        "section: a level deeper",
                        page -> page.sections().stream()
                                .map(section -> page.replace(section.heading(), "=" + page.line(section.heading()))
                                        .at(page.headingOf(section.heading()))
                                        .at(page.inOthers(section.heading())))),
                Kind.page(
                        "section: heading emptied",
                        page -> page.sections().stream()
                                .map(section -> page.replace(section.heading(), "=".repeat(section.level()) + " ")
                                        .at(page.headingOf(section.heading()))
                                        .at(around(page, section)))),
                Kind.page(
                        "section: emptied",
                        page -> page.sections().stream()
                                .filter(section ->
                                        page.endOf(section) == section.last() && section.last() > section.heading() + 2)
                                .map(section -> page.without(section.heading() + 1, section.last() - 1))),
                Kind.page(
                        "section: commented out",
                        page -> page.sections().stream()
                                .filter(section -> page.endOf(section) == section.last())
                                .map(section -> {
                                    List<String> lines =
                                            Edits.inserted(page.lines(), section.last() + 1, List.of("////"));
                                    return page.rot(Edits.inserted(lines, section.first(), List.of("////")))
                                            .at(new Place(page.file(), section.first(), section.last() + 4))
                                            .at(page.inOthers(section.heading()))
                                            .at(inOthersBelow(page, section));
                                })),
                Kind.page(
                        "section: one more",
                        page -> page.sections().stream()
                                .skip(1)
                                .map(section -> page.insert(
                                                section.first(),
                                                "[#more]",
                                                "=".repeat(section.level()) + " More",
                                                "",
                                                "More of it.",
                                                "")
                                        .at(page.inOthers(section.heading())))));
    }

    private static Stream<Rot> sectionDeleted(Page page) {
        return page.sections().stream().map(section -> {
            int first = section.first();
            return page.rot(Edits.without(page.lines(), first, page.endOf(section)))
                    .at(new Place(page.file(), first, first + 1))
                    .at(around(page, section));
        });
    }

    /** The place of a section that is gone is between the heading above and the one below. */
    private static List<Place> around(Page page, Section section) {
        List<Place> places = new ArrayList<>(List.of(page.headingOf(Math.max(1, section.first() - 1))));
        if (page.endOf(section) < page.lines().size()) {
            places.add(page.headingOf(page.endOf(section) + 2));
        }
        places.addAll(page.inOthers(section.heading()));
        places.addAll(inOthersBelow(page, section));
        return places;
    }

    private static List<Place> inOthersBelow(Page page, Section section) {
        return page.isSource() && page.endOf(section) < page.lines().size()
                ? page.inOthers(page.endOf(section) + 2)
                : List.of();
    }

    private static Stream<Rot> sectionsSwapped(Page page) {
        return IntStream.range(0, page.sections().size())
                .mapToObj(page.sections()::get)
                .filter(section -> page.endOf(section) < page.lines().size())
                .flatMap(section -> {
                    Section next = page.sectionAt(page.endOf(section) + 1);
                    if (next.level() != section.level()) {
                        return Stream.empty();
                    }
                    List<String> lines = new ArrayList<>(page.lines());
                    List<String> moved = List.copyOf(lines.subList(section.first() - 1, page.endOf(section)));
                    int length = page.endOf(next) - next.first() + 1;
                    lines.subList(section.first() - 1, page.endOf(section)).clear();
                    lines.addAll(section.first() - 1 + length, moved);
                    return Stream.of(page.rot(lines)
                            .at(new Place(page.file(), section.first(), section.heading()))
                            .at(new Place(page.file(), section.first() + length, section.heading() + length))
                            .at(page.inOthers(section.heading()))
                            .at(page.inOthers(next.heading())));
                });
    }

    // Header

    private static List<Kind> header() {
        return List.of(
                Kind.page(
                        "title: deleted",
                        page -> Stream.of(
                                page.rot(Edits.without(page.lines(), 1, 1)).at(page.file(), 1))),
                Kind.page("title: emptied", page -> Stream.of(page.replace(1, "= "))),
                Kind.page(
                        "header: description too short",
                        page -> page.header("description").map(number -> page.replace(number, ":description: Short."))),
                Kind.page(
                        "header: description too long",
                        page -> page.header("description")
                                .map(number -> page.replace(number, page.line(number) + " and so on".repeat(16)))),
                Kind.page(
                        "header: a line deleted",
                        page -> IntStream.rangeClosed(2, page.sections().get(0).first() - 2)
                                .mapToObj(number -> page.rot(Edits.without(page.lines(), number, number))
                                        .at(new Place(page.file(), 1, number)))),
                Kind.page(
                        "header: a line emptied",
                        page -> IntStream.rangeClosed(2, page.sections().get(0).first() - 2)
                                .mapToObj(number ->
                                        page.replace(number, page.line(number).replaceFirst("(:\\w+:).*", "$1")))),
                Kind.page(
                        "header: a line twice, the second time otherwise",
                        page -> IntStream.rangeClosed(2, page.sections().get(0).first() - 2)
                                .mapToObj(number -> page.insert(number + 1, page.line(number) + " and more")
                                        .at(page.file(), number))),
                Kind.page("header: an unknown attribute", page -> Stream.of(page.insert(2, ":keyword: x"))));
    }

    // Text

    private static String fileOf(String slug, Page page) {
        return "content/" + slug + "/" + page.language() + ".adoc";
    }

    private static String titleOf(String slug, Page page) {
        String text = page.book().text(fileOf(slug, page));
        return text.substring("= ".length(), text.indexOf('\n'));
    }

    private static List<Kind> text() {
        return List.of(
                Kind.page(
                        "link: called like another page",
                        page -> page.links()
                                .filter(link -> link.text().startsWith("xref:"))
                                .flatMap(link -> page.book().slugs().stream()
                                        .filter(slug -> !link.text().contains("/" + slug + "/"))
                                        .filter(slug -> page.book().has(fileOf(slug, page)))
                                        .map(slug -> page.replace(
                                                link,
                                                link.text()
                                                        .replaceFirst(
                                                                "\\[[^]]*]$",
                                                                Matcher.quoteReplacement(
                                                                        "[" + titleOf(slug, page) + "]")))))),
                Kind.page("paragraph: deleted", page -> blocks(page, Type.PARAGRAPH, Structure::deleted)),
                Kind.page(
                        "paragraph: twice",
                        page -> blocks(
                                page,
                                Type.PARAGRAPH,
                                (p, block) -> p.insert(
                                                block.to() + 1,
                                                prepended("", p.lines().subList(block.from() - 1, block.to())))
                                        .at(p.headingOf(block.from()))
                                        .at(p.inOthers(block.from())))),
                Kind.page(
                        "paragraph: commented out",
                        page -> blocks(
                                page,
                                Type.PARAGRAPH,
                                (p, block) -> p.replace(block.from(), "// " + p.line(block.from()))
                                        .at(p.headingOf(block.from()))
                                        .at(p.inOthers(block.from())))),
                Kind.page(
                        "paragraph: under a condition",
                        page -> blocks(
                                page,
                                Type.PARAGRAPH,
                                (p, block) -> p.rot(Edits.inserted(
                                                Edits.inserted(p.lines(), block.to() + 1, List.of("endif::[]")),
                                                block.from(),
                                                List.of("ifdef::never[]")))
                                        .at(p.file(), block.from())
                                        .at(p.headingOf(block.from()))
                                        .at(p.inOthers(block.from())))),
                Kind.page(
                        "paragraph: became a note",
                        page -> blocks(
                                page,
                                Type.PARAGRAPH,
                                (p, block) -> p.replace(block.from(), "NOTE: " + p.line(block.from()))
                                        .at(p.headingOf(block.from()))
                                        .at(p.inOthers(block.from())))),
                Kind.page(
                        "paragraph: became code by a leading space",
                        page -> blocks(
                                page,
                                Type.PARAGRAPH,
                                (p, block) -> p.replace(block.from(), " " + p.line(block.from())))),
                Kind.page("list: an item deleted", page -> blocks(page, Type.ITEM, Structure::deleted)),
                Kind.page(
                        "list: a term deleted",
                        page -> blocks(page, Type.TERM, (p, block) -> p.without(block.from(), endOfTerm(p, block)))),
                Kind.page(
                        "list: another kind of list",
                        page -> page.blocks(Type.ITEM)
                                .map(block -> page.replace(
                                                block.from(),
                                                page.line(block.from()).startsWith("*")
                                                        ? page.line(block.from())
                                                                .replaceFirst("\\*", ".")
                                                        : page.line(block.from())
                                                                .replaceFirst("\\.", "*"))
                                        .at(page.headingOf(block.from()))
                                        .at(page.inOthers(block.from())))),
                Kind.page(
                        "table: a row deleted",
                        page -> rows(
                                page, number -> page.without(number, number).at(tableOf(page, number)))),
                Kind.page(
                        "table: a row twice",
                        page -> rows(
                                page,
                                number -> page.insert(number, page.line(number))
                                        .at(page.headingOf(number))
                                        .at(page.inOthers(number))
                                        .at(tableOf(page, number)))),
                Kind.page(
                        "table: a cell deleted",
                        page -> rows(
                                page,
                                number -> page.replace(number, page.line(number).replaceFirst(" \\|[^|]*$", ""))
                                        .at(tableOf(page, number))
                                        .at(page.headingOf(number))
                                        .at(page.inOthers(number)))),
                Kind.page(
                        "table: a cell emptied",
                        page -> rows(
                                page,
                                number -> page.replace(number, page.line(number).replaceFirst("\\|[^|]*$", "|"))
                                        .at(page.headingOf(number))
                                        .at(page.inOthers(number)))),
                Kind.page(
                        "table: no heading",
                        page -> page.blocks(Type.ATTRIBUTES)
                                .filter(block -> page.line(block.from()).contains("%header"))
                                .map(block -> page.replace(
                                                block.from(),
                                                page.line(block.from()).replace("%header,", ""))
                                        .at(page.headingOf(block.from()))
                                        .at(page.inOthers(block.from())))));
    }

    private static Stream<Rot> blocks(Page page, Type type, java.util.function.BiFunction<Page, Block, Rot> change) {
        return page.blocks(type).map(block -> change.apply(page, block));
    }

    private static Rot deleted(Page page, Block block) {
        return page.without(block.from(), block.to());
    }

    private static String[] prepended(String first, List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.add(0, first);
        return all.toArray(new String[0]);
    }

    /** With what is attached to it. */
    private static int endOfTerm(Page page, Block term) {
        int end = term.to();
        Block last = term;
        while (page.after(last).filter(next -> next.type() == Type.CONTINUATION).isPresent()) {
            Block continuation = page.after(last).orElseThrow();
            Block attached = page.after(continuation).orElseThrow();
            last = attached.type() == Type.ATTRIBUTES ? page.after(attached).orElseThrow() : attached;
            end = last.to();
        }
        return end;
    }

    private static Stream<Rot> rows(Page page, Function<Integer, Rot> change) {
        return page.blocks(Type.TABLE)
                .flatMap(table -> IntStream.range(table.from() + 2, table.to()).boxed())
                .filter(number -> page.line(number).startsWith("|"))
                .map(change);
    }

    private static Place tableOf(Page page, int line) {
        Block table = page.blocks(Type.TABLE)
                .filter(block -> block.from() <= line && line <= block.to())
                .findFirst()
                .orElseThrow();
        return new Place(page.file(), table.from() - 1, table.to());
    }

    // Programs in pages, and what is said below them

    private static List<Kind> programs() {
        return List.of(
                Kind.page(
                        "program on the page: gone",
                        page -> listings(
                                page,
                                block -> page.without(block.from() - 1, block.to())
                                        .at(new Place(
                                                page.file(),
                                                block.from() - 1,
                                                block.from()
                                                        + callouts(page, block).size())))),
                Kind.page(
                        "program on the page: gone with its callouts",
                        page -> listings(
                                page,
                                block -> page.without(
                                                block.from() - 1,
                                                block.to()
                                                        + callouts(page, block).size())
                                        .at(page.file(), block.from() - 1))),
                Kind.page(
                        "program on the page: twice",
                        page -> listings(
                                page,
                                block -> page.insert(
                                                block.to() + 1,
                                                page.lines()
                                                        .subList(block.from() - 2, block.to())
                                                        .toArray(new String[0]))
                                        .at(new Place(page.file(), block.from() - 1, block.to()))
                                        .at(page.headingOf(block.from()))
                                        .at(page.inOthers(block.from())))),
                Kind.page("program on the page: swapped with another", Structure::includesSwapped),
                Kind.page("program on the page: typed, and not the same", Structure::typed),
                Kind.page(
                        "program on the page: path misspelt",
                        page -> includes(
                                page,
                                number -> page.replace(
                                        number, page.line(number).replaceFirst("(\\.\\w+)\\[]", "s$1[]")))),
                Kind.page(
                        "program on the page: only some lines of it",
                        page -> includes(
                                page,
                                number -> page.replace(number, page.line(number).replace("[]", "[lines=6..-1]"))
                                        .at(new Place(page.file(), number - 2, number + 1))
                                        .at(page.inOthers(number)))),
                Kind.page(
                        "program on the page: said to be in another language",
                        page -> listings(
                                page,
                                block -> sourceLine(
                                        page,
                                        block,
                                        page.line(block.from() - 1).contains("java")
                                                ? "[source,python]"
                                                : "[source,java]"))),
                Kind.page(
                        "program on the page: said to be in none",
                        page -> listings(page, block -> sourceLine(page, block, "[source]"))),
                Kind.page(
                        "program on the page: no longer a source",
                        page -> listings(
                                page,
                                block -> page.rot(Edits.without(page.lines(), block.from() - 1, block.from() - 1))
                                        .at(new Place(page.file(), block.from() - 1, block.to() - 1)))),
                Kind.page(
                        "program on the page: its output included too",
                        page -> page.book().programs().stream()
                                .flatMap(code -> page.includesOf(code)
                                        .map(number -> page.insert(
                                                number + 2,
                                                "",
                                                "----",
                                                "include::{examples}/"
                                                        + code.path().replaceFirst("\\.\\w+$", ".out[]"),
                                                "----")))),
                Kind.page(
                        "callout: deleted",
                        page -> blocks(
                                page,
                                Type.CALLOUT,
                                (p, block) ->
                                        p.without(block.from(), block.to()).at(calloutsAround(p, block)))),
                Kind.page(
                        "callout: all of a program deleted",
                        page -> page.blocks(Type.LISTING)
                                .filter(block -> !callouts(page, block).isEmpty())
                                .map(block -> page.without(
                                                block.to() + 1,
                                                block.to()
                                                        + callouts(page, block).size())
                                        .at(new Place(page.file(), block.from() - 1, block.to())))),
                Kind.page(
                        "callout: one too many",
                        page -> page.blocks(Type.LISTING)
                                .filter(block -> !callouts(page, block).isEmpty())
                                .map(block -> {
                                    int count = callouts(page, block).size();
                                    return page.insert(block.to() + count + 1, "<" + (count + 1) + "> One more.");
                                })),
                Kind.page(
                        "callout: numbers swapped",
                        page -> page.blocks(Type.CALLOUT)
                                .filter(block -> page.after(block)
                                        .filter(next -> next.type() == Type.CALLOUT)
                                        .isPresent())
                                .map(block -> page.rot(Edits.swapped(page.lines(), block.from(), block.from() + 1))
                                        .at(new Place(page.file(), block.from(), block.from() + 1)))),
                Kind.page(
                        "callout: emptied",
                        page -> blocks(
                                page,
                                Type.CALLOUT,
                                (p, block) -> p.replace(
                                                block.from(),
                                                p.line(block.from()).replaceFirst("> .*", "> {empty}"))
                                        .at(p.file(), block.from() + 1))));
    }

    private static Stream<Rot> listings(Page page, Function<Block, Rot> change) {
        return page.blocks(Type.LISTING)
                .filter(block -> page.line(block.from() - 1).startsWith("[source,"))
                .map(change);
    }

    private static Rot sourceLine(Page page, Block block, String line) {
        return page.replace(block.from() - 1, line).at(new Place(page.file(), block.from() - 1, block.to() - 1));
    }

    private static Stream<Integer> includeLines(Page page) {
        return IntStream.rangeClosed(1, page.lines().size())
                .filter(number -> page.line(number).startsWith("include::{examples}/"))
                .boxed();
    }

    private static Stream<Rot> includes(Page page, Function<Integer, Rot> change) {
        return includeLines(page).map(change);
    }

    private static List<Block> callouts(Page page, Block listing) {
        List<Block> callouts = new ArrayList<>();
        Block last = listing;
        while (page.after(last).filter(next -> next.type() == Type.CALLOUT).isPresent()) {
            last = page.after(last).orElseThrow();
            callouts.add(last);
        }
        return callouts;
    }

    /** The program above, and the texts that are left below it. */
    private static Place calloutsAround(Page page, Block callout) {
        Block listing = page.blocks(Type.LISTING)
                .filter(block -> block.to() < callout.from())
                .reduce((first, last) -> last)
                .orElseThrow();
        return new Place(
                page.file(),
                listing.from() - 1,
                listing.to() + callouts(page, listing).size() - 1);
    }

    private static Stream<Rot> includesSwapped(Page page) {
        List<Integer> all = includeLines(page)
                .filter(number -> page.line(number).contains(".java["))
                .toList();
        return IntStream.range(1, all.size()).mapToObj(i -> {
            int one = all.get(i - 1);
            int other = all.get(i);
            return page.rot(Edits.swapped(page.lines(), one, other))
                    .at(new Place(page.file(), one - 2, one + 1))
                    .at(new Place(page.file(), other - 2, other + 1))
                    .at(page.inOthers(one))
                    .at(page.inOthers(other));
        });
    }

    private static Stream<Rot> typed(Page page) {
        return page.book().programs().stream()
                .flatMap(code -> page.includesOf(code)
                        .map(number -> {
                            List<String> program = new ArrayList<>(code.lines());
                            program.replaceAll(line ->
                                    line.replace("args[0]", "\"localhost\"").replace("sys.argv[1]", "\"localhost\""));
                            List<String> lines = Edits.without(page.lines(), number, number);
                            return page.rot(Edits.inserted(lines, number, program))
                                    .at(new Place(page.file(), number - 2, number + 1))
                                    .at(page.inOthers(number));
                        })
                        .filter(rot -> code.lines().stream()
                                .anyMatch(line -> line.contains("args[0]") || line.contains("sys.argv[1]"))));
    }

    // Macros

    private static List<Kind> macros() {
        return List.of(
                Kind.page("diagram: deleted", page -> wires(page).map(block -> page.without(block.from(), block.to()))),
                Kind.page(
                        "diagram: twice",
                        page -> wires(page)
                                .map(block -> page.insert(block.from(), page.line(block.from()), "")
                                        .at(page.file(), block.from() + 2)
                                        .at(page.headingOf(block.from()))
                                        .at(page.inOthers(block.from())))),
                Kind.page(
                        "diagram: of another program of the page",
                        page -> wires(page)
                                .flatMap(block -> page.book().programs().stream()
                                        .filter(code -> code.slug().equals(page.slug()) && code.hasFault())
                                        .flatMap(code -> retargeted(page, block, code)))),
                Kind.page(
                        "diagram: of a program of another page",
                        page -> wires(page)
                                .flatMap(block -> page.book().programs().stream()
                                        .filter(code -> !code.slug().equals(page.slug()) && code.hasFault())
                                        .flatMap(code -> retargeted(page, block, code)))),
                Kind.page(
                        "diagram: of no program",
                        page -> wires(page)
                                .map(block -> page.replace(
                                        block.from(), page.line(block.from()).replace("[]", "s[]")))),
                Kind.page(
                        "messages: deleted",
                        page -> messages(page).map(block -> page.without(block.from(), block.to()))),
                Kind.page(
                        "messages: of something else",
                        page -> messages(page).map(block -> page.replace(block.from(), "messages::some[]"))),
                Kind.page(
                        "macro: misspelt",
                        page -> page.blocks(Type.MACRO)
                                .map(block -> page.replace(
                                        block.from(), page.line(block.from()).replaceFirst("::", "s::")))),
                Kind.page(
                        "macro: with a comment's marks before it",
                        page -> page.blocks(Type.MACRO)
                                .map(block -> page.replace(block.from(), "//" + page.line(block.from()))
                                        .at(page.headingOf(block.from()))
                                        .at(page.inOthers(block.from())))));
    }

    private static Stream<Block> wires(Page page) {
        return page.blocks(Type.MACRO).filter(block -> page.line(block.from()).startsWith("wire::"));
    }

    private static Stream<Block> messages(Page page) {
        return page.blocks(Type.MACRO).filter(block -> page.line(block.from()).startsWith("messages::"));
    }

    private static Stream<Rot> retargeted(Page page, Block wire, Code code) {
        String target = "wire::" + code.name() + "[]";
        return page.line(wire.from()).equals(target)
                ? Stream.empty()
                : Stream.of(page.replace(wire.from(), target).at(page.inOthers(wire.from())));
    }

    // Markup that says nothing, hides something or brings something in

    private static List<Kind> markup() {
        return List.of(
                Kind.page(
                        "markup: the name of a macro mistyped",
                        page -> page.terms()
                                .map(term -> page.replace(term, term.text().replaceFirst("term:", "trem:")))),
                Kind.page(
                        "markup: emphasis that does not end",
                        page -> page.blocks(Type.PARAGRAPH)
                                .filter(block -> page.line(block.from()).matches(".*\\p{L} \\p{L}{4,} \\p{L}.*"))
                                .map(block -> page.replace(
                                        block.from(),
                                        page.line(block.from())
                                                .replaceFirst("(?<=\\p{L}) (?=\\p{L}{4,} \\p{L})", " *")))),
                Kind.page(
                        "role: deleted",
                        page -> roles(page)
                                .map(block ->
                                        page.without(block.from(), block.to()).at(page.file(), block.from()))),
                Kind.page(
                        "role: misspelt",
                        page -> roles(page)
                                .map(block -> page.replace(
                                                block.from(),
                                                page.line(block.from()).replace("]", "x]"))
                                        .at(page.file(), block.from() + 1))),
                before("role: unknown", "[.skip]"),
                before("markup: an image", "image::https://example.org/wire.png[]", ""),
                before("markup: raw HTML", "++++", "<script>alert(1)</script>", "++++", ""),
                before("markup: an attribute changed in the middle", ":message: Connection lost", ""),
                before("markup: a text block that is no program", "....", "Exception in thread \"main\"", "....", ""),
                before("markup: an anchor that is there already", page ->
                        new String[] {"[[" + page.sections().get(0).id() + "]]"}),
                before("markup: another page included", "include::../connection-reset/en.adoc[lines=15..15]", ""),
                before("markup: a file from elsewhere included", "include::{examples}/../pom.xml[lines=1..1]", ""),
                before("markup: a subtitle without a section", "[discrete]", "== More", ""),
                Kind.page(
                        "markup: raw HTML in a sentence",
                        page -> blocks(
                                page,
                                Type.PARAGRAPH,
                                (p, block) ->
                                        p.replace(block.to(), p.line(block.to()) + " pass:[<b onclick='x()'>x</b>]"))),
                Kind.page(
                        "markup: an unknown attribute in a sentence",
                        page -> blocks(
                                page,
                                Type.PARAGRAPH,
                                (p, block) -> p.replace(block.to(), p.line(block.to()) + " {mesage}"))),
                Kind.page(
                        "markup: a code mark not closed",
                        page -> page.codes()
                                .map(code -> page.replace(
                                                code.line(),
                                                page.line(code.line()).substring(0, code.end())
                                                        + page.line(code.line()).substring(code.end() + 1))
                                        .at(page.headingOf(code.line()))
                                        .at(page.inOthers(code.line())))),
                Kind.page(
                        "markup: a listing detached from its term",
                        page -> page.blocks(Type.CONTINUATION)
                                .map(block -> page.replace(block.from(), "")
                                        .at(page.headingOf(block.from()))
                                        .at(new Place(page.file(), block.from() - 1, block.from() + 6))
                                        .at(page.inOthers(block.from())))),
                Kind.page(
                        "link: to a page that is not there",
                        page -> page.links()
                                .filter(link -> link.text().startsWith("xref:"))
                                .map(link -> page.replace(
                                                link, link.text().replaceFirst("\\.\\./[\\w-]+/", "../nowhere/"))
                                        .at(page.inOthers(link.line())))),
                Kind.page(
                        "link: to a section that is not there",
                        page -> page.links()
                                .filter(link -> link.text().startsWith("<<"))
                                .map(link -> page.replace(link, link.text().replaceFirst(",", "x,"))
                                        .at(page.inOthers(link.line())))),
                Kind.page(
                        "link: to a section of another page that is not there",
                        page -> page.links()
                                .filter(link -> link.text().startsWith("xref:"))
                                .map(link -> page.replace(link, link.text().replaceFirst("(#[\\w-]+)?\\[", "#nowhere["))
                                        .at(page.inOthers(link.line())))),
                Kind.page(
                        "link: to a web page",
                        page -> blocks(
                                page,
                                Type.PARAGRAPH,
                                (p, block) -> p.replace(block.to(), p.line(block.to()) + " https://example.org/[x]")
                                        .at(p.headingOf(block.from()))
                                        .at(p.inOthers(block.from())))));
    }

    private static Stream<Block> roles(Page page) {
        return page.blocks(Type.ATTRIBUTES)
                .filter(block -> page.line(block.from()).startsWith("[."));
    }

    /** Lines before a paragraph. */
    private static Kind before(String name, String... lines) {
        return before(name, page -> lines);
    }

    private static Kind before(String name, Function<Page, String[]> text) {
        return Kind.page(name, page -> {
            String[] lines = text.apply(page);
            return page.blocks(Type.PARAGRAPH)
                    .filter(block -> page.before(block)
                            .filter(other -> other.type() == Type.ATTRIBUTES)
                            .isEmpty())
                    .map(block -> {
                        Rot rot = page.insert(block.from(), lines);
                        return lines[lines.length - 1].isEmpty()
                                ? rot
                                : rot.at(page.file(), block.from() + lines.length);
                    });
        });
    }
}
