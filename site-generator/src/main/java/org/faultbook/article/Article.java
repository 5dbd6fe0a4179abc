package org.faultbook.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.faultbook.problem.Origin;

/**
 * A page about an error in one language.
 *
 * @param file where it was written
 * @param slug the error's name in addresses, the same in all languages
 * @param language of the text
 * @param facts the header attributes: description, keywords, exception, message, errno, python, stage
 * @param sections all of them, at every level, in order
 * @param quotes the programs that stand in the finished HTML, in order
 * @param behind the ids of sections whose source has changed since they were translated
 * @param body as AsciiDoc rendered it, with the lines of its elements
 * @param source the lines of its file
 */
public record Article(
        Path file,
        String slug,
        Language language,
        String title,
        Map<String, String> facts,
        List<Section> sections,
        List<Quote> quotes,
        List<String> behind,
        Packed body,
        List<String> source) {
    /**
     * A heading.
     *
     * @param level 1 for the first below the title
     */
    public record Section(String id, int level, int line, String title) {}

    /**
     * A block of code that claims to be a program.
     *
     * @param source the text that a reader would copy out of the page
     * @param kind which language it says to be in, as highlighters call it
     * @param line where the block begins
     */
    public record Quote(String source, String kind, int line) {}

    Article withBehind(List<String> sections) {
        return new Article(
                file, slug, language, title, facts, this.sections, quotes, List.copyOf(sections), body, source);
    }

    Article withHtml(String html) {
        return new Article(file, slug, language, title, facts, sections, quotes, behind, packed(html), source);
    }

    static Packed packed(String html) {
        return Packed.of(html.getBytes(StandardCharsets.UTF_8));
    }

    /** The body, as AsciiDoc rendered it. */
    public String html() {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    /** Of an attribute in the page's header; empty where the page does not say. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** The name of the form that the page keeps; empty for the usual one. */
    public String form() {
        return fact(Forms.ATTRIBUTE);
    }

    /** Whether the page itself has the attribute in its header, and not from its source. */
    public boolean declares(String attribute) {
        return source.stream().anyMatch(line -> line.startsWith(":" + attribute + ":"));
    }

    /** Whether the header says that there is no such fact: {@code :!errno:}. */
    public boolean declaresNo(String attribute) {
        return declares("!" + attribute);
    }

    /** Where the attribute stands in the header; the first line where it does not. */
    public Origin at(String attribute) {
        for (int i = 0; i < source.size(); i++) {
            if (source.get(i).startsWith(":" + attribute + ":") || source.get(i).startsWith(":!" + attribute + ":")) {
                return at(i + 1);
            }
        }
        return at(1);
    }

    public Origin at(int line) {
        return new Origin(file, line);
    }
}
