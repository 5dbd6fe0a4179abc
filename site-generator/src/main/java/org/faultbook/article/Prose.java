package org.faultbook.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A paragraph, item, term, cell or heading of a page.
 *
 * @param text what a person wrote in a language, with {@link #CODE} in place of each piece of code
 * @param line on which it begins
 */
record Prose(String text, int line) {
    /** Stands for code, which is in no language. */
    static final String CODE = "\uFFFC";

    private static final String BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, div";
    private static final Set<String> NO_PROSE = Set.of("code", "kbd", "samp");

    /** All of a page's body, in order. */
    static List<Prose> in(String html) {
        List<Prose> all = new ArrayList<>();
        for (Element block : Quotes.parse(html).select(BLOCKS)) {
            StringBuilder text = new StringBuilder();
            append(block, text);
            // A table of contents repeats the headings.
            if (block.closest(".toc") == null && !text.toString().isBlank()) {
                all.add(new Prose(text.toString().strip().replaceAll("\\s+", " "), Quotes.line(block)));
            }
        }
        return all;
    }

    private static void append(Element element, StringBuilder text) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element inner) {
                if (NO_PROSE.contains(inner.tagName())) {
                    text.append(CODE);
                } else if (!inner.is(BLOCKS) && !inner.is("pre, table, ul, ol, dl, b.conum")) {
                    append(inner, text);
                }
            }
        }
    }
}
