package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page as lines of AsciiDoc, taken apart just far enough to find positions in it; lines are counted from 1. */
final class Page {
    /** What a block is. */
    enum Type {
        PARAGRAPH,
        ITEM,
        TERM,
        CALLOUT,
        LISTING,
        TABLE,
        MACRO,
        /** A line in square brackets above another block. */
        ATTRIBUTES,
        CONTINUATION
    }

    record Block(Type type, int from, int to) {}

    /**
     * A heading and what stands below it up to the next one.
     *
     * @param id the line with the id stands above that of the heading
     * @param last the last line before the next heading of any level
     */
    record Section(String id, int heading, int last, int level, String title) {
        int first() {
            return heading - 1;
        }
    }

    /** A piece of a line. */
    record Token(int line, int start, int end, String text) {}

    private static final Pattern ID = Pattern.compile("\\[#([\\w-]+)]");
    private static final Pattern HEADING = Pattern.compile("(={2,6}) (.*)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,`])\\d+(?:\\.\\d+)*(?![\\w`])");
    private static final Pattern LINK = Pattern.compile("<<([\\w-]+),([^>]+)>>|xref:([^\\[\\s]+)\\[([^]]*)]");

    private static final Pattern TERM = Pattern.compile("term:[\\w-]+\\[[^]]*]");

    private final Snapshot book;
    private final String slug;
    private final String language;
    private final List<String> lines;
    private final List<Section> sections = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    Page(Snapshot book, String slug, String language, List<String> lines) {
        this.book = book;
        this.slug = slug;
        this.language = language;
        this.lines = lines;
        findSections();
        findBlocks();
    }

    private void findSections() {
        List<Integer> headings = IntStream.rangeClosed(2, lines.size())
                .filter(number -> HEADING.matcher(line(number)).matches()
                        && ID.matcher(line(number - 1)).matches())
                .boxed()
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            int heading = headings.get(i);
            int last = i + 1 < headings.size() ? headings.get(i + 1) - 2 : lines.size();
            Matcher text = HEADING.matcher(line(heading));
            Matcher id = ID.matcher(line(heading - 1));
            if (text.matches() && id.matches()) {
                sections.add(
                        new Section(id.group(1), heading, last, text.group(1).length(), text.group(2)));
            }
        }
    }

    private void findBlocks() {
        int number = sections.isEmpty() ? lines.size() : sections.get(0).first();
        while (number <= lines.size()) {
            String line = line(number);
            int last = number;
            if (line.isBlank()
                    || ID.matcher(line).matches()
                    || HEADING.matcher(line).matches()) {
                number++;
                continue;
            }
            Type type = typeOf(line);
            if (type == Type.LISTING || type == Type.TABLE) {
                do {
                    last++;
                } while (!line(last).equals(line));
            } else if (type == Type.PARAGRAPH || type == Type.ITEM || type == Type.TERM || type == Type.CALLOUT) {
                while (last < lines.size() && !line(last + 1).isBlank() && typeOf(line(last + 1)) == Type.PARAGRAPH) {
                    last++;
                }
            }
            blocks.add(new Block(type, number, last));
            number = last + 1;
        }
    }

    private static Type typeOf(String line) {
        if (line.equals("----")) {
            return Type.LISTING;
        } else if (line.equals("|===")) {
            return Type.TABLE;
        } else if (line.equals("+")) {
            return Type.CONTINUATION;
        } else if (line.matches("\\w+::\\S*\\[.*]")) {
            return Type.MACRO;
        } else if (line.matches("\\[.*]")) {
            return Type.ATTRIBUTES;
        } else if (line.matches("<\\d+> .*")) {
            return Type.CALLOUT;
        } else if (line.matches("[*.]+ .*")) {
            return Type.ITEM;
        } else if (line.matches(".*\\S::( .*)?")) {
            return Type.TERM;
        }
        return Type.PARAGRAPH;
    }

    Snapshot book() {
        return book;
    }

    String slug() {
        return slug;
    }

    String language() {
        return language;
    }

    boolean isSource() {
        return language.equals(Snapshot.SOURCE);
    }

    Page source() {
        return book.page(slug, Snapshot.SOURCE).orElseThrow();
    }

    String file() {
        return "content/" + slug + "/" + language + ".adoc";
    }

    List<String> lines() {
        return lines;
    }

    String line(int number) {
        return lines.get(number - 1);
    }

    List<Section> sections() {
        return sections;
    }

    Stream<Block> blocks(Type type) {
        return blocks.stream().filter(block -> block.type() == type);
    }

    Optional<Block> after(Block block) {
        int position = blocks.indexOf(block) + 1;
        return position < blocks.size() ? Optional.of(blocks.get(position)) : Optional.empty();
    }

    Optional<Block> before(Block block) {
        int position = blocks.indexOf(block) - 1;
        return position >= 0 ? Optional.of(blocks.get(position)) : Optional.empty();
    }

    Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The section that the line stands in; the first one for lines above all. */
    Section sectionAt(int line) {
        Section found = sections.get(0);
        for (Section section : sections) {
            if (section.first() <= line) {
                found = section;
            }
        }
        return found;
    }

    /** The last line of the section and those below it. */
    int endOf(Section section) {
        int end = section.last();
        for (Section other : sections.subList(sections.indexOf(section) + 1, sections.size())) {
            if (other.level() <= section.level()) {
                break;
            }
            end = other.last();
        }
        return end;
    }

    /** The line in the header that sets the attribute. */
    Stream<Integer> header(String attribute) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(number -> line(number).startsWith(":" + attribute + ": "))
                .limit(1)
                .boxed();
    }

    String fact(String attribute) {
        return header(attribute)
                .map(number -> line(number).substring(attribute.length() + 3))
                .findFirst()
                .orElse("");
    }

    /** Lines that are not code: header, headings, paragraphs, lists, tables. */
    private Stream<Integer> prose() {
        int start = sections.isEmpty() ? 1 : sections.get(0).heading();
        return IntStream.rangeClosed(start, lines.size())
                .filter(number -> !ID.matcher(line(number)).matches())
                .filter(number -> blocks.stream()
                        .noneMatch(block -> block.from() <= number
                                && number <= block.to()
                                && (block.type() == Type.LISTING
                                        || block.type() == Type.MACRO
                                        || block.type() == Type.ATTRIBUTES)))
                .boxed();
    }

    private Stream<Token> tokens(Pattern pattern, int group) {
        return prose().flatMap(number -> pattern.matcher(line(number))
                .results()
                .map(found -> new Token(number, found.start(group), found.end(group), found.group(group))));
    }

    /** Inline code. */
    Stream<Token> codes() {
        return tokens(CODE, 1);
    }

    /** Numbers outside of code and links. */
    Stream<Token> numbers() {
        return tokens(NUMBER, 0)
                .filter(number -> Stream.concat(codes(), links())
                        .noneMatch(other -> other.line() == number.line()
                                && other.start() <= number.start()
                                && number.end() <= other.end()));
    }

    /** Links to sections and pages, with all that belongs to them. */
    Stream<Token> links() {
        return tokens(LINK, 0);
    }

    /** Links to the glossary, with all that belongs to them. */
    Stream<Token> terms() {
        return tokens(TERM, 0);
    }

    /** Lines that include the program. */
    Stream<Integer> includesOf(Code code) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(number -> line(number).equals("include::{examples}/" + code.path() + "[]"))
                .boxed();
    }

    // Edits

    Rot rot(List<String> changed) {
        return Rot.none().write(file(), changed);
    }

    Rot replace(int number, String text) {
        return rot(Edits.replaced(lines, number, text)).at(file(), number);
    }

    Rot replace(Token token, String text) {
        String line = line(token.line());
        return replace(token.line(), line.substring(0, token.start()) + text + line.substring(token.end()));
    }

    /** As {@link #replace}, where only the section can be known: what is missing has no line. */
    Rot replaceInSection(Token token, String text) {
        return replace(token, text).at(headingOf(token.line())).at(inOthers(token.line()));
    }

    Rot swap(Token one, Token other) {
        Page changed = new Page(book, slug, language, Edits.replaced(lines, other.line(), spliced(other, one.text())));
        return changed.replace(one, other.text()).at(file(), other.line());
    }

    private String spliced(Token token, String text) {
        String line = line(token.line());
        return line.substring(0, token.start()) + text + line.substring(token.end());
    }

    /** More lines before this one. */
    Rot insert(int number, String... more) {
        return rot(Edits.inserted(lines, number, List.of(more)))
                .at(new Place(file(), number, number + more.length - 1));
    }

    /** Told at the section that the lines stood in, or at the same section of a translation of this source. */
    Rot without(int from, int to) {
        return rot(Edits.without(lines, from, to)).at(headingOf(from)).at(inOthers(from));
    }

    /** What is missing has no line: it is told at something that stands above its place, back to the section's heading. */
    Place headingOf(int line) {
        Section section = sectionAt(line);
        return new Place(file(), section.first(), Math.max(section.heading(), line));
    }

    /** Translations are held against their source: what is wrong in the source is told where they differ from it. */
    List<Place> inOthers(int line) {
        if (!isSource()) {
            return List.of();
        }
        String id = sectionAt(line).id();
        List<Place> places = new ArrayList<>();
        for (Page other : book.pages(slug)) {
            if (!other.isSource()) {
                other.section(id)
                        .ifPresent(section -> places.add(new Place(other.file(), section.first(), section.last())));
            }
        }
        return places;
    }
}
