package org.faultbook.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What of a section does not depend on its language: translations are held against it.
 *
 * @param codes the inline code, each once
 * @param numbers of two digits or more outside of code, each once; a single digit may be a word elsewhere
 * @param links where they lead, without their language
 * @param tables by their numbers of rows and cells
 * @param callouts how many are explained below each program
 * @param text all of it, with which a translation may mark a word as code that the source leaves plain
 */
record Skeleton(
        Set<String> codes,
        Set<String> numbers,
        List<String> links,
        List<String> tables,
        List<String> callouts,
        String text) {
    /** Before the first heading. */
    private static final String PREAMBLE = "";

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+|\\d{2,}");

    private static final class Draft {
        final Set<String> codes = new LinkedHashSet<>();
        final List<String> links = new ArrayList<>();
        final List<String> tables = new ArrayList<>();
        final List<String> callouts = new ArrayList<>();
        final StringBuilder prose = new StringBuilder();
        final StringBuilder text = new StringBuilder();

        Skeleton finish() {
            Set<String> numbers = new LinkedHashSet<>();
            Matcher number = NUMBER.matcher(prose);
            while (number.find()) {
                numbers.add(number.group());
            }
            return new Skeleton(codes, numbers, links, tables, callouts, text.toString());
        }
    }

    /** By the id of the section's heading; a section does not contain those below it. */
    static Map<String, Skeleton> of(String html) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Draft draft = drafts.computeIfAbsent(PREAMBLE, id -> new Draft());
        for (Element element : Quotes.parse(html).getAllElements()) {
            if (element.tagName().matches("h[1-6]") && !element.id().isEmpty()) {
                draft = drafts.computeIfAbsent(element.id(), id -> new Draft());
            } else if (element.closest("pre") == null) {
                read(element, draft);
            }
        }
        Map<String, Skeleton> skeletons = new LinkedHashMap<>();
        drafts.forEach((id, each) -> skeletons.put(id, each.finish()));
        return skeletons;
    }

    private static void read(Element element, Draft draft) {
        draft.text.append(element.ownText()).append(' ');
        switch (element.tagName()) {
            case "code" -> draft.codes.add(element.text());
            case "a" -> {
                if (element.hasAttr("href")) {
                    draft.links.add(element.attr("href").replaceFirst("/[a-z-]+\\.(?:html|adoc)", "/"));
                }
                draft.prose.append(element.ownText()).append(' ');
            }
            case "table" ->
                draft.tables.add(element.select("tr").size() + " rows with "
                        + element.select("th, td").size() + " cells");
            case "ol" -> {
                if (element.closest(".colist") != null) {
                    draft.callouts.add(String.valueOf(element.select("> li").size()));
                }
            }
            default -> draft.prose.append(element.ownText()).append(' ');
        }
    }
}
