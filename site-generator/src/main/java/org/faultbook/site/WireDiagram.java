package org.faultbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.faultbook.article.Wording;
import org.faultbook.fault.Event.Outcome;
import org.faultbook.fault.Event.Party;
import org.faultbook.fault.Event.Step;
import org.jsoup.nodes.Entities;

/**
 * A message sequence chart as SVG. Time runs down and your program stands on the left in every language, so that one picture
 * can be held against the other.
 */
final class WireDiagram {
    private static final int WIDTH = 360;
    private static final int TOP = 56;
    private static final int ROW = 44;
    private static final int SLOPE = 8;
    private static final int FOOT = 66;
    /** Characters that fit beside the mark of the ending. */
    private static final int LINE = 36;

    private final Wording wording;
    private final List<Party> parties;
    private final int parting;

    /**
     * @param charts that are held against each other: they have the same parties, and what happens first stands at the same
     *     height
     */
    WireDiagram(List<Chart> charts, Wording wording) {
        this.wording = wording;
        this.parting = charts.size() < 2 ? -1 : charts.get(0).commonWith(charts.get(1));
        TreeSet<Party> present = new TreeSet<>(List.of(Party.CLIENT, Party.SERVER));
        charts.stream()
                .flatMap(chart -> chart.rows().stream())
                .flatMap(row -> Stream.of(row.step().from(), row.step().to()))
                .forEach(present::add);
        this.parties = List.copyOf(present);
    }

    /** @param id unique in its page */
    String svg(String id, String title, Chart chart) {
        int end = TOP + ROW * chart.rows().size();
        StringBuilder svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title\" aria-describedby=\"%s-desc\""
                .formatted(WIDTH, end + FOOT, id, id));
        svg.append(" direction=\"ltr\"><title id=\"%s-title\">%s</title>".formatted(id, escape(title)));
        String words = String.join(". ", chart.inWords(wording)) + ".";
        svg.append("<desc id=\"%s-desc\">%s</desc>".formatted(id, escape(words)));
        parties.forEach(party -> svg.append(lifeline(party, end)));
        if (parting >= 0) {
            int y = TOP + ROW * parting - 21;
            svg.append("<path class=\"parting\" d=\"M6,%d H%d\"/>".formatted(y, WIDTH - 6));
        }
        for (int i = 0; i < chart.rows().size(); i++) {
            svg.append(row(chart.rows().get(i), TOP + ROW * i, i < parting));
        }
        return svg.append(ending(chart, end)).append("</svg>").toString();
    }

    private String lifeline(Party party, int end) {
        int bottom = party == Party.CLIENT ? end + 6 : end + 18;
        return "<path class=\"life\" d=\"M%d,32 V%d\"/><text class=\"name\" x=\"%d\" y=\"20\"%s>%s</text>"
                .formatted(x(party), bottom, x(party), direction(), escape(Chart.party(party, wording)));
    }

    private String row(Chart.Row row, int y, boolean common) {
        Step step = row.step();
        boolean isFault = step.outcome() != Outcome.USUAL;
        String style = isFault ? "fault" : common ? "common" : "flow";
        String content = step.from() == step.to() ? mark(step, row.text(), y) : arrow(step, row, y);
        return "<g class=\"%s\">%s</g>".formatted(style, content);
    }

    private String arrow(Step step, Chart.Row row, int y) {
        int from = x(step.from());
        int to = x(step.to());
        int sign = from < to ? 1 : -1;
        boolean isLost = step.outcome() == Outcome.LOST;
        int end = isLost ? to - 26 * sign : to;
        String line = "<path class=\"line\" d=\"M%d,%d L%d,%d\"/>".formatted(from, y, end - 7 * sign, y + SLOPE);
        String head = isLost
                ? cross(end, y + SLOPE)
                : "<path class=\"head\" d=\"M%d,%d l%d,-5 v9 z\"/>".formatted(end, y + SLOPE, -9 * sign);
        return line + head + labels(step, row, y);
    }

    /** What goes over the wire stands above its arrow, the words below it; words alone stand above. */
    private String labels(Step step, Chart.Row row, int y) {
        int left = Math.min(parties.indexOf(step.from()), parties.indexOf(step.to()));
        int middle = (x(parties.get(left)) + x(parties.get(left + 1))) / 2;
        if (step.sign().isEmpty()) {
            return text("sub", middle, y - 5, row.text());
        }
        String below = row.text().isEmpty() ? "" : text("sub", middle, y + 20, row.text());
        return text("sign", middle, y - 3, step.sign()) + below;
    }

    private String mark(Step step, String words, int y) {
        int x = x(step.from());
        boolean leftHalf = x < WIDTH / 2;
        String shape = step.outcome() == Outcome.USUAL
                ? "<circle class=\"head\" cx=\"%d\" cy=\"%d\" r=\"5\"/>".formatted(x, y + 4)
                : cross(x, y + 4);
        // A text in Arabic ends where one in English begins.
        boolean anchorsStart = leftHalf == wording.language().direction().equals("ltr");
        return shape + text("sub " + (anchorsStart ? "start" : "end"), leftHalf ? x + 14 : x - 14, y + 8, words);
    }

    private String ending(Chart chart, int end) {
        int x = x(Party.CLIENT);
        int y = end + 18;
        StringBuilder svg = new StringBuilder("<g class=\"%s ending\">".formatted(chart.failed() ? "fault" : "fine"));
        svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"10\"/>".formatted(x, y));
        svg.append("<path class=\"glyph\" d=\"%s\"/>"
                .formatted(
                        chart.failed()
                                ? "M%d,%d l7,7 m0,-7 l-7,7".formatted(x - 3, y - 3)
                                : "M%d,%d l3,3 l6,-7".formatted(x - 4, y)));
        int line = y + 5;
        for (String text : lines(chart.ending())) {
            svg.append("<text x=\"%d\" y=\"%d\">%s</text>".formatted(x + 18, line, escape(text)));
            line += 17;
        }
        return svg.append("</g>").toString();
    }

    /** An exception goes on below its class, and each line ends where the picture does. */
    static List<String> lines(String ending) {
        List<String> lines = new ArrayList<>();
        for (String word : ending.split(" ", -1)) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            boolean isClass = lines.size() == 1 && last.endsWith(":");
            if (lines.isEmpty() || isClass || last.length() + word.length() >= LINE) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, last + " " + word);
            }
        }
        return lines;
    }

    private String text(String style, int x, int y, String words) {
        String direction = style.equals("sign") ? "" : direction();
        return "<text class=\"%s\" x=\"%d\" y=\"%d\"%s>%s</text>".formatted(style, x, y, direction, escape(words));
    }

    private String direction() {
        String direction = wording.language().direction();
        return direction.equals("ltr") ? "" : " direction=\"" + direction + "\"";
    }

    private static String cross(int x, int y) {
        return "<path class=\"cross\" d=\"M%d,%d l10,10 m0,-10 l-10,10\"/>".formatted(x - 5, y - 5);
    }

    /** The wire is between the machines: what stands on the server's side stands close together. */
    private int x(Party party) {
        return switch (party) {
            case CLIENT -> 52;
            case KERNEL -> 246;
            case SERVER -> 318;
        };
    }

    private static String escape(String text) {
        return Entities.escape(text);
    }
}
