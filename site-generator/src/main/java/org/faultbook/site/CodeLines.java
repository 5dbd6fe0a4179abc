package org.faultbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.article.Quotes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Cuts highlighted code into lines, each an element of its own, and turns callouts into numbers.
 *
 * <p>The text stays what it was, to the byte: a callout is still the comment {@code // <1>}, which only looks like a
 * number.
 */
final class CodeLines {
    private static final Pattern CALLOUTS = Pattern.compile("(?://|#)((?: <\\d+>)+)");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private CodeLines() {}

    /** A line of HTML for each line of code, with its line feed. */
    static List<String> of(String highlighted) {
        CodeLines code = new CodeLines();
        for (Node node : Quotes.parse("<pre>" + highlighted + "</pre>").child(0).childNodes()) {
            if (node instanceof Element span) {
                code.add(span.className(), span.wholeText());
            } else if (node instanceof TextNode text) {
                code.add("", text.getWholeText());
            }
        }
        if (code.line.length() > 0) {
            code.endLine();
        }
        return code.lines;
    }

    private void add(String style, String text) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                endLine();
            }
            if (!parts[i].isEmpty()) {
                line.append(token(style, parts[i]));
            }
        }
    }

    private void endLine() {
        if (line.length() > 0 || !lines.isEmpty()) {
            lines.add("<span class=\"l\">" + line + "\n</span>");
        }
        line.setLength(0);
    }

    private static String token(String style, String text) {
        Matcher callouts = CALLOUTS.matcher(text);
        String escaped = Entities.escape(text);
        if (callouts.matches()) {
            String numbers = callouts.group(1).replaceAll("[^\\d ]", "").strip();
            return "<span class=\"callout\" data-n=\"" + numbers + "\">" + escaped + "</span>";
        }
        return style.isEmpty() ? escaped : "<span class=\"" + style + "\">" + escaped + "</span>";
    }
}
