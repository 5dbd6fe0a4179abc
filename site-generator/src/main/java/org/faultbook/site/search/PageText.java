package org.faultbook.site.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a finished page says, by section, for people who look for it. Programs and diagrams are not among it.
 *
 * @param sections in order; the text before the first heading is left out, there is none
 * @param messages that the page lists, as programs print them
 */
record PageText(List<Section> sections, Set<String> messages) {
    private static final String BLOCKS = "p, li, dt, dd, th, td";
    private static final String HEADINGS = "h2[id], h3[id], h4[id]";
    /** Whose words are worth more than those of sentences: a table of names and numbers. */
    private static final String FACTS = ".facts *, table *";

    private static final Pattern ENDS = Pattern.compile("[.!?:؟][\"“”»]?$");

    /** @param pieces its paragraphs, items, terms and cells */
    record Section(String id, String heading, List<Piece> pieces) {
        /** As one text, to show a part of it: what ends without a sign gets one. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (Piece piece : pieces) {
                text.append(piece.text());
                if (!ENDS.matcher(piece.text()).find()) {
                    text.append(piece.isTerm() ? ":" : " ·");
                }
                text.append(' ');
            }
            return text.toString().replaceFirst("[ ·]+$", "");
        }
    }

    /**
     * @param isFact whether it stands in a table, or in a list of facts
     * @param isTerm whether it names what the next piece says
     */
    record Piece(String text, boolean isFact, boolean isTerm) {}

    static PageText of(String html) {
        Element body = Jsoup.parse(html).selectFirst("main article");
        List<Section> sections = new ArrayList<>();
        Set<String> messages = new LinkedHashSet<>();
        if (body == null) {
            return new PageText(sections, messages);
        }
        body.select(".program, .wire, .sources, .notice").remove();
        body.select(".messages samp, td code, td samp").forEach(said -> messages.add(said.text()));
        body.select(".messages").remove();
        List<Piece> pieces = new ArrayList<>();
        for (Element element : body.select(HEADINGS + ", " + BLOCKS)) {
            if (element.is(HEADINGS)) {
                pieces = new ArrayList<>();
                sections.add(new Section(element.id(), element.text(), pieces));
            } else if (element.select(BLOCKS).size() == 1 && element.hasText()) {
                pieces.add(new Piece(element.text(), element.is(FACTS), element.is("dt")));
            }
        }
        return new PageText(sections, messages);
    }
}
