package org.faultbook.article;

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
 * @param html the body, as AsciiDoc rendered it
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
        String html) {
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
     * @param line where the block begins
     */
    public record Quote(String source, int line) {}

    Article withBehind(List<String> sections) {
        return new Article(file, slug, language, title, facts, this.sections, quotes, List.copyOf(sections), html);
    }

    /** Of an attribute in the page's header; empty where the page does not say. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    Origin at(int line) {
        return new Origin(file, line);
    }
}
