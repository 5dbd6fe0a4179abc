package org.faultbook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.faultbook.article.Wording;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcript.Twin;
import org.faultbook.fault.Event;

/** What happened on the wire in one run of a program, and beside it the same program against a healthy server. */
final class WireFigure {
    /** Of a program that ran on, where there is nothing that it could be held against. */
    private static final int ENOUGH_ROWS = 10;

    private final Transcript transcript;
    private final Wording wording;

    WireFigure(Transcript transcript, Wording wording) {
        this.transcript = transcript;
        this.wording = wording;
    }

    private record Panel(String title, Chart chart) {}

    /** For the template. */
    Map<String, Object> values(String id) {
        List<Panel> panels = transcript.ran().stream()
                .map(this::panels)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
        String name = transcript.program().name();
        WireDiagram diagram = new WireDiagram(panels.stream().map(Panel::chart).toList(), wording);
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (Panel panel : panels) {
            String title = wording.get("wire.title", name) + ": " + panel.title();
            drawn.add(Map.of(
                    "title", panel.title(),
                    "svg", diagram.svg(id + "-" + (drawn.size() + 1), title, panel.chart()),
                    "words", panel.chart().inWords(wording)));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("w", wording.words());
        values.put("id", id);
        values.put("panels", drawn);
        values.put("caption", wording.get(drawn.size() > 1 ? "wire.caption.twin" : "wire.caption", name));
        return values;
    }

    /** The run and its twin, if there is anything to see, and if the one differs from the other. */
    private List<Panel> panels(Ran run) {
        List<Event> twins = run.twin().map(Twin::journal).orElse(List.of());
        boolean several =
                Stream.concat(run.journal().stream(), twins.stream()).anyMatch(event -> event.connection() > 1);
        List<Panel> panels = new ArrayList<>();
        if (!run.journal().isEmpty()) {
            String ending = Chart.ending(run.thrown(), true, wording);
            Chart chart = Chart.of(run.journal(), several, ending, !run.thrown().isEmpty(), wording);
            String title = transcript
                    .program()
                    .fault()
                    .filter(fault -> !fault.equals(fault.healthy()))
                    .map(fault -> wording.get("wire.with-fault", fault.name()))
                    .orElse(wording.get("wire.healthy"));
            panels.add(new Panel(title, chart));
        }
        Optional<Panel> healthy =
                run.twin().filter(twin -> !twin.journal().isEmpty()).map(twin -> healthy(twin, several, panels));
        healthy.filter(panel -> panels.stream()
                        .noneMatch(other ->
                                other.chart().rows().equals(panel.chart().rows())))
                .ifPresent(panels::add);
        return panels;
    }

    /** A program that ran on would fill any length: no more of it is shown than the other picture is long. */
    private Panel healthy(Twin twin, boolean several, List<Panel> others) {
        String ending = Chart.ending(twin.thrown(), twin.finished(), wording);
        Chart whole = Chart.of(twin.journal(), several, ending, !twin.thrown().isEmpty(), wording);
        int enough = others.stream()
                .mapToInt(panel -> panel.chart().rows().size())
                .max()
                .orElse(ENOUGH_ROWS);
        return new Panel(wording.get("wire.healthy"), twin.finished() ? whole : whole.first(enough));
    }
}
