package org.faultbook.example;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Provenance.Here;
import org.faultbook.fault.Event;

/** What became of a program on every toolchain of its kind. */
public record Transcript(Program program, List<Run> runs) {
    public Transcript {
        runs = List.copyOf(runs);
    }

    /** One run, or the reason why there was none. */
    public sealed interface Run {
        String toolchain();

        /** The reviewed output, which the run printed, or would. */
        List<String> output();
    }

    /**
     * A run that kept what the program promises.
     *
     * @param thrown the exception that ended the program and its causes, outermost first; empty if none did
     * @param journal what the fault's server saw
     * @param twin the same program against a healthy server; nothing if it was not run there
     * @param provenance whether it is of this build, or who made it
     */
    public record Ran(
            String toolchain,
            List<String> output,
            List<Thrown> thrown,
            List<Event> journal,
            Optional<Twin> twin,
            Provenance provenance)
            implements Run {}

    /**
     * A run against a server with which nothing is wrong.
     *
     * @param ending in English, for the evidence
     * @param thrown the exception that ended it and its causes, outermost first; empty if none did
     * @param finished whether it ended by itself; otherwise its time was up
     * @param journal what the healthy server saw until then
     */
    public record Twin(String ending, List<Thrown> thrown, boolean finished, List<Event> journal) {}

    /**
     * A program that is compiled and never run.
     *
     * @param toolchain the compiler
     * @param output what the compiler said
     */
    public record Compiled(String toolchain, List<String> output) implements Run {}

    /**
     * No run.
     *
     * @param reason in English, for the console and the evidence; pages say in their language that it did not run
     * @param skippedUntil the day until which the program itself asks not to be run
     */
    public record NotRun(String toolchain, List<String> output, String reason, Optional<LocalDate> skippedUntil)
            implements Run {}

    /** What pages show: the output on the first toolchain. */
    public List<String> output() {
        return runs.get(0).output();
    }

    /** What it printed, each once, with the toolchains on which it did. */
    public Map<List<String>, List<String>> toolchainsByOutput() {
        return runs.stream()
                .collect(Collectors.groupingBy(
                        Run::output, LinkedHashMap::new, Collectors.mapping(Run::toolchain, Collectors.toList())));
    }

    /** Whether a process was started for it in this build. */
    boolean wasRunNow() {
        return ran().stream().anyMatch(run -> run.provenance().equals(new Here(false)));
    }

    public List<Ran> ran() {
        return ofType(Ran.class);
    }

    public List<Compiled> compiled() {
        return ofType(Compiled.class);
    }

    public List<NotRun> notRun() {
        return ofType(NotRun.class);
    }

    private <T extends Run> List<T> ofType(Class<T> type) {
        return runs.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
