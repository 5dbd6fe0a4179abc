package org.faultbook.site;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.article.Wording;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.fault.Event;
import org.jsoup.nodes.Entities;

/** A message sequence chart as SVG, drawn from what the server's journal says of one run. */
final class WireDiagram {
    private static final int WIDTH = 400;
    private static final int CLIENT = 64;
    private static final int SERVER = 336;
    private static final int TOP = 46;
    private static final int ROW = 34;
    private static final int SLOPE = 10;

    /** From whom to whom, and whether it is what went wrong. */
    private enum Style {
        TO_SERVER,
        TO_CLIENT,
        TO_SERVER_FAULT,
        TO_CLIENT_FAULT,
        AT_CLIENT_FAULT,
        AT_SERVER
    }

    private record Row(Style style, String text) {}

    private final Transcript transcript;
    private final Wording wording;

    WireDiagram(Transcript transcript, Wording wording) {
        this.transcript = transcript;
        this.wording = wording;
    }

    /** @param id unique in its page */
    String svg(String id, Ran run) {
        List<Row> rows = rows(run.journal());
        int height = TOP + ROW * rows.size() + 48;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" direction=\"ltr\">"
                .formatted(WIDTH, height, id, id));
        svg.append("<title id=\"%s-title\">%s</title>"
                .formatted(
                        id,
                        escape(wording.get("wire.title", transcript.program().name()))));
        svg.append("<desc id=\"%s-desc\">%s</desc>".formatted(id, escape(description(rows, run))));
        svg.append(lifeline(CLIENT, height, wording.get("wire.client")));
        svg.append(lifeline(SERVER, height, wording.get("wire.server")));
        int y = TOP;
        for (Row row : rows) {
            svg.append(draw(row, y));
            y += ROW;
        }
        boolean failed = !run.thrown().isEmpty();
        svg.append("<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"6\"/>"
                .formatted(failed ? "fault" : "fine", CLIENT, y + 8));
        svg.append("<text class=\"outcome %s\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(failed ? "fault" : "fine", CLIENT - 56, y + 36, escape(outcome(run))));
        return svg.append("</svg>").toString();
    }

    private List<Row> rows(List<Event> journal) {
        List<Row> rows = new ArrayList<>();
        boolean several = journal.stream().anyMatch(event -> event.connection() > 1);
        for (int i = 0; i < journal.size(); i++) {
            Event event = journal.get(i);
            int bytes = event.bytes();
            while (bytes > 0 && i + 1 < journal.size() && sameFlow(event, journal.get(i + 1))) {
                i++;
                bytes += journal.get(i).bytes();
            }
            String count = wording.get("wire.bytes", bytes);
            switch (event.kind()) {
                case REFUSED -> {
                    rows.add(new Row(Style.TO_SERVER, "SYN"));
                    rows.add(new Row(Style.TO_CLIENT_FAULT, "RST · " + wording.get("wire.refused")));
                }
                case DROPPED -> rows.add(new Row(Style.TO_SERVER_FAULT, "SYN · " + wording.get("wire.dropped")));
                case LISTENING -> rows.add(new Row(Style.AT_SERVER, wording.get("wire.listening")));
                case ACCEPTED -> {
                    String number = several ? " · " + wording.get("wire.connection", event.connection()) : "";
                    rows.add(new Row(Style.TO_SERVER, "SYN" + number));
                    rows.add(new Row(Style.TO_CLIENT, "SYN ACK"));
                }
                case RECEIVED -> rows.add(new Row(Style.TO_SERVER, count));
                case SENT -> rows.add(new Row(Style.TO_CLIENT, count));
                case SENT_FIN -> rows.add(new Row(Style.TO_CLIENT, "FIN"));
                case SENT_RST -> rows.add(new Row(Style.TO_CLIENT_FAULT, "RST"));
                case ANSWERED_WITH_RST -> {
                    rows.add(new Row(Style.TO_SERVER, "write"));
                    rows.add(new Row(Style.TO_CLIENT_FAULT, "RST"));
                }
                case RECEIVED_FIN -> rows.add(new Row(Style.TO_SERVER, "FIN"));
                case RECEIVED_RST -> rows.add(new Row(Style.TO_SERVER_FAULT, "RST"));
                case DESTROYED -> rows.add(new Row(Style.AT_CLIENT_FAULT, wording.get("wire.destroyed")));
            }
        }
        return rows;
    }

    private static boolean sameFlow(Event event, Event next) {
        return next.kind() == event.kind() && next.connection() == event.connection();
    }

    private String outcome(Ran run) {
        return run.thrown().isEmpty()
                ? wording.get("wire.ends")
                : run.thrown().get(0).toString().replaceFirst("^(?:\\w+\\.)+(?=[A-Z])", "");
    }

    private String description(List<Row> rows, Ran run) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(
                    switch (row.style()) {
                        case TO_SERVER, TO_SERVER_FAULT -> sentence("wire.client", "wire.server", row);
                        case TO_CLIENT, TO_CLIENT_FAULT -> sentence("wire.server", "wire.client", row);
                        case AT_CLIENT_FAULT -> wording.get("wire.client") + ": " + row.text() + ". ";
                        case AT_SERVER -> wording.get("wire.server") + ": " + row.text() + ". ";
                    });
        }
        return text + wording.get("wire.client") + ": " + outcome(run) + ".";
    }

    private String sentence(String from, String to, Row row) {
        return wording.get(from) + " – " + wording.get(to) + ": " + row.text() + ". ";
    }

    private static String lifeline(int x, int height, String name) {
        return "<text class=\"name\" x=\"%d\" y=\"16\">%s</text><line class=\"life\" x1=\"%d\" y1=\"26\" x2=\"%d\" y2=\"%d\"/>"
                .formatted(x, escape(name), x, x, height - 30);
    }

    private static String draw(Row row, int y) {
        return switch (row.style()) {
            case TO_SERVER -> arrow(CLIENT, SERVER, y, row.text(), "flow");
            case TO_CLIENT -> arrow(SERVER, CLIENT, y, row.text(), "flow");
            case TO_SERVER_FAULT -> arrow(CLIENT, SERVER, y, row.text(), "fault");
            case TO_CLIENT_FAULT -> arrow(SERVER, CLIENT, y, row.text(), "fault");
            case AT_CLIENT_FAULT -> mark(CLIENT, y, row.text(), "fault");
            case AT_SERVER -> mark(SERVER, y, row.text(), "fine");
        };
    }

    private static String arrow(int from, int to, int y, String text, String style) {
        int sign = from < to ? 1 : -1;
        return ("<g class=\"%s\"><line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/><path d=\"M%d,%d l%d,-5 l0,9 z\"/>"
                        + "<text x=\"%d\" y=\"%d\">%s</text></g>")
                .formatted(
                        style,
                        from,
                        y,
                        to - 7 * sign,
                        y + SLOPE,
                        to,
                        y + SLOPE,
                        -9 * sign,
                        (CLIENT + SERVER) / 2,
                        y - 1,
                        escape(text));
    }

    private static String mark(int x, int y, String text, String style) {
        return ("<g class=\"%s\"><path d=\"M%d,%d l7,7 m0,-7 l-7,7\" class=\"cross\"/><text x=\"%d\" y=\"%d\" class=\"%s\">%s</text></g>")
                .formatted(
                        style,
                        x - 4,
                        y,
                        x < WIDTH / 2 ? x + 14 : x - 14,
                        y + 9,
                        x < WIDTH / 2 ? "start" : "end",
                        escape(text));
    }

    private static String escape(String text) {
        return Entities.escape(text);
    }
}
