package org.faultbook.article;

import java.util.List;
import java.util.stream.Stream;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where on the page each line stands that Asciidoctor numbers: it counts those that are left when includes are resolved and
 * conditionals decided.
 *
 * @param lines of the page, by Asciidoctor's number less one
 */
record LineMap(List<Integer> lines) {
    /** As {@code lines.rb} has recorded it. */
    static LineMap of(Document document) {
        String recorded = String.valueOf(document.getAttribute("page-lines", ""));
        return new LineMap(Stream.of(recorded.split(",", -1))
                .filter(line -> !line.isEmpty())
                .map(Integer::valueOf)
                .toList());
    }

    /** The lines of the page that are read and hold the text; its first one if none does. */
    List<Integer> withText(String text, List<String> page) {
        List<Integer> found = lines.stream()
                .distinct()
                .filter(line -> line <= page.size() && page.get(line - 1).contains(text))
                .toList();
        return found.isEmpty() ? List.of(1) : found;
    }

    /** The first line for what has no place. */
    int onPage(@Nullable Cursor cursor) {
        if (cursor == null || lines.isEmpty()) {
            return 1;
        }
        int number = cursor.getLineNumber();
        return number < 0 ? -number : lines.get(Math.min(Math.max(number, 1), lines.size()) - 1);
    }
}
