package org.faultbook.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faultbook.article.Quotes;
import org.faultbook.article.Wording;
import org.faultbook.example.Program;
import org.faultbook.example.Provenance.Elsewhere;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Compiled;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcript.Twin;
import org.faultbook.fault.Event;
import org.faultbook.fault.Fault;
import org.jsoup.nodes.Element;

/** A program on a page: its code with notes, what it printed on which JDK, how to run it, and the evidence that it ran. */
final class ProgramBlock {
    private final Transcript transcript;
    private final Program program;
    private final String id;
    private final Wording wording;

    /** @param id unique in its page */
    ProgramBlock(Transcript transcript, String id, Wording wording) {
        this.transcript = transcript;
        this.program = transcript.program();
        this.id = id;
        this.wording = wording;
    }

    /**
     * @param highlighted the program with its tokens marked
     * @param notes what the numbers in the code mean, as AsciiDoc renders it; they move into the block
     */
    Element fill(Templates templates, String highlighted, Commands commands, Optional<Element> notes) {
        Element block = Quotes.parse(templates.fill("program", values(highlighted, commands)))
                .child(0);
        notes.ifPresent(each -> {
            block.select("pre.code").after(each.addClass("notes").outerHtml());
            each.remove();
        });
        linkNotes(block);
        return block;
    }

    /** From each note to its line; the first line that has a number is the one that is meant. */
    private void linkNotes(Element block) {
        Map<String, String> lines = new HashMap<>();
        for (Element line : block.select(".l:has(.callout)")) {
            String numbers = String.join(" ", line.select(".callout").eachAttr("data-n"));
            line.addClass("noted").attr("data-n", numbers);
            for (String number : numbers.split(" ", -1)) {
                String lineId = line.id().isEmpty() ? id + "-" + number : line.id();
                if (lines.putIfAbsent(number, lineId) == null) {
                    line.attr("id", lineId);
                }
            }
        }
        List<Element> notes = block.select(".notes > ol > li");
        for (int i = 0; i < notes.size(); i++) {
            String number = String.valueOf(i + 1);
            Optional<String> line = Optional.ofNullable(lines.get(number));
            Element mark =
                    new Element(line.isPresent() ? "a" : "b").addClass("mark").text(number);
            line.ifPresent(each -> mark.attr("href", "#" + each));
            notes.get(i).prependChild(mark);
        }
    }

    private Map<String, Object> values(String highlighted, Commands commands) {
        List<String> lines = CodeLines.of(highlighted);
        int folded = program.foldedLines();
        Map<String, Object> values = new HashMap<>();
        values.put("w", wording.words());
        values.put("id", id);
        values.put("file", program.fileName());
        values.put("language", program.kind().language());
        values.put("source", "../examples/" + program.slug() + "/" + program.fileName());
        values.put("head", String.join("", lines.subList(0, folded)));
        values.put("code", String.join("", lines.subList(folded, lines.size())));
        values.put("outputs", outputs());
        String compiled =
                transcript.compiled().stream().map(Compiled::toolchain).collect(Collectors.joining(", "));
        Optional<LocalDate> skippedUntil = transcript.notRun().stream()
                .flatMap(run -> run.skippedUntil().stream())
                .findFirst();
        values.put("ran", !compiled.isEmpty() ? wording.get("program.compiled", compiled) : whereItRan());
        values.put("onlyCompiled", !program.isToRun());
        values.put(
                "notRun",
                skippedUntil
                        .map(day -> wording.get("program.skipped", day.toString()))
                        .orElse(wording.get("program.not-run")));
        values.put("withFault", commands.withFault(program).orElse(""));
        values.put("alone", commands.alone(program));
        values.put("bothSides", program.fault().isEmpty());
        values.put("folder", commands.base().isEmpty());
        values.put("fault", program.fault().map(Fault::name).orElse(""));
        values.put("hash", Evidence.sha256(program.source()));
        List<Map<String, String>> runs = runs();
        values.put("runs", runs);
        values.put("runCount", wording.get("evidence.runs", runs.size()));
        values.put("evidence", "../" + Evidence.path(program));
        return values;
    }

    /** One for each output that differs, named by the toolchains that agree. */
    private List<Map<String, String>> outputs() {
        List<Map<String, String>> outputs = new ArrayList<>();
        transcript.toolchainsByOutput().forEach((output, toolchains) -> {
            int trace = 0;
            while (trace < output.size() && !output.get(trace).matches("Exception in thread .*|Traceback .*")) {
                trace++;
            }
            outputs.add(Map.of(
                    "toolchains", String.join(", ", toolchains),
                    "printed", lines(output.subList(0, trace)),
                    "trace", lines(output.subList(trace, output.size()))));
        });
        return outputs;
    }

    /** Empty where it did not run. */
    private String whereItRan() {
        Map<String, List<String>> toolchainsByPlace = transcript.ran().stream()
                .collect(Collectors.groupingBy(
                        run -> run.provenance() instanceof Elsewhere elsewhere
                                ? wording.get("program.recorded", "{0}", elsewhere.system(), elsewhere.when())
                                : wording.get("program.ran"),
                        LinkedHashMap::new,
                        Collectors.mapping(Ran::toolchain, Collectors.toList())));
        return toolchainsByPlace.entrySet().stream()
                .map(place -> place.getKey().replace("{0}", String.join(", ", place.getValue())))
                .collect(Collectors.joining("; "));
    }

    /** Every run with what its server saw: first those against the fault, then against the healthy server. */
    private List<Map<String, String>> runs() {
        List<Map<String, String>> runs = new ArrayList<>();
        String fault = program.fault().map(Fault::name).orElse("");
        for (Ran ran : transcript.ran()) {
            String on = ran.toolchain() + ", " + ran.provenance().system();
            String met = fault.isEmpty() ? "" : wording.get("wire.with-fault", fault);
            runs.add(run(on, met, Chart.ending(ran.thrown(), true, wording), ran.journal()));
            for (Twin twin : ran.twin().stream().toList()) {
                String ending = Chart.ending(twin.thrown(), twin.finished(), wording);
                runs.add(run(on, wording.get("wire.healthy"), ending, twin.journal()));
            }
        }
        return runs;
    }

    private static Map<String, String> run(String on, String server, String ending, List<Event> journal) {
        return Map.of(
                "on", on,
                "server", server,
                "ending", ending,
                "journal", lines(journal.stream().map(Event::toString).toList()));
    }

    /** Each with its line feed: a template engine would swallow one that stands in the template. */
    static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
