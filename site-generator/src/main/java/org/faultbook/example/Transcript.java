package org.faultbook.example;

import java.util.List;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.fault.Event;

/**
 * What a program did on every toolchain that ran it.
 *
 * @param output the reviewed output, which every run printed
 */
public record Transcript(Program program, List<String> output, List<Run> runs) {
    /** One run, or the reason why there was none. */
    public sealed interface Run {
        String toolchain();
    }

    /**
     * A run that kept what the program promises.
     *
     * @param thrown the exception that ended the program and its causes, outermost first; empty if none did
     * @param journal what the fault's server saw
     * @param withoutFault in English, how the same program ended against a healthy server; empty if it was not run there
     */
    public record Ran(String toolchain, List<Thrown> thrown, List<Event> journal, String withoutFault) implements Run {}

    /** @param reason in English, for the console and the evidence; pages say that it did not run in their language */
    public record NotRun(String toolchain, String reason) implements Run {}

    public List<Ran> ran() {
        return runs.stream().filter(Ran.class::isInstance).map(Ran.class::cast).toList();
    }

    public List<NotRun> notRun() {
        return runs.stream()
                .filter(NotRun.class::isInstance)
                .map(NotRun.class::cast)
                .toList();
    }
}
