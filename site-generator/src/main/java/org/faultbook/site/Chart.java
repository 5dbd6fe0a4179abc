package org.faultbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.faultbook.article.Wording;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.fault.Event;
import org.faultbook.fault.Event.Step;

/**
 * What a message sequence chart shows of one run, in one language.
 *
 * @param rows one below the other
 * @param ending how the program ended
 * @param failed whether with an exception
 */
record Chart(List<Row> rows, String ending, boolean failed) {
    /**
     * A step with its words.
     *
     * @param text what happens, in the reader's language; may be empty
     */
    record Row(Step step, String text) {
        /** On the wire and in words, as far as there are both. */
        String label() {
            return step.sign().isEmpty() ? text : text.isEmpty() ? step.sign() : step.sign() + " (" + text + ")";
        }
    }

    Chart {
        rows = List.copyOf(rows);
    }

    /** Bytes that came in several pieces are told as one: where they are cut is chance. */
    static Chart of(List<Event> journal, boolean several, String ending, boolean failed, Wording wording) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < journal.size(); i++) {
            Event event = journal.get(i);
            int bytes = event.bytes();
            while (bytes > 0 && i + 1 < journal.size() && sameFlow(event, journal.get(i + 1))) {
                i++;
                bytes += journal.get(i).bytes();
            }
            rows.addAll(rows(event, bytes, several, wording));
        }
        return new Chart(rows, ending, failed);
    }

    /** The words stand at the last step, which is the event; where connections are counted, the first has the number. */
    private static List<Row> rows(Event event, int bytes, boolean several, Wording wording) {
        List<Row> rows = new ArrayList<>();
        for (Step step : event.kind().steps()) {
            rows.add(new Row(step, ""));
        }
        if (several && event.kind() == Event.Kind.ACCEPTED) {
            rows.set(0, new Row(rows.get(0).step(), wording.get("wire.connection", event.connection())));
        }
        int last = rows.size() - 1;
        String words = wording.get("wire." + event.kind().word(), bytes);
        String text = event.detail().isEmpty() ? words : event.detail() + " · " + words;
        rows.set(last, new Row(rows.get(last).step(), text));
        return rows;
    }

    private static boolean sameFlow(Event event, Event next) {
        return next.kind() == event.kind() && next.connection() == event.connection();
    }

    /** Of a program: its exception without the package, or that there was none. */
    static String ending(List<Thrown> thrown, boolean finished, Wording wording) {
        return thrown.isEmpty()
                ? wording.get(finished ? "wire.ends" : "wire.runs-on")
                : thrown.get(0).toString().replaceFirst("^(?:\\w+\\.)+(?=[A-Z])", "");
    }

    /** How many rows the two have in common from the beginning. */
    int commonWith(Chart other) {
        int common = 0;
        while (common < Math.min(rows.size(), other.rows.size())
                && rows.get(common).equals(other.rows.get(common))) {
            common++;
        }
        return common;
    }

    /** Nothing more than so many rows. */
    Chart first(int count) {
        return new Chart(rows.subList(0, Math.min(count, rows.size())), ending, failed);
    }

    /** The same in sentences. */
    List<String> inWords(Wording wording) {
        return Stream.concat(
                        rows.stream().map(row -> inWords(row, wording)),
                        Stream.of(wording.get("wire.client") + ": " + ending))
                .toList();
    }

    private static String inWords(Row row, Wording wording) {
        Step step = row.step();
        String from = party(step.from(), wording);
        return step.from() == step.to()
                ? from + ": " + row.label()
                : wording.get("wire.from-to", from, party(step.to(), wording), row.label());
    }

    static String party(Event.Party party, Wording wording) {
        return wording.get("wire." + party.name().toLowerCase(Locale.ROOT));
    }
}
