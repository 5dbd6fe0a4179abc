package org.faultbook.example;

import java.util.List;
import java.util.function.Consumer;

/**
 * What programs are run under.
 *
 * @param toolchains each program runs on every one of its kind
 * @param everythingMustRun whether a program that cannot run here is an error (in CI) rather than a notice
 * @param accept whether a changed output is written to its {@code .out} file, after its difference was shown
 * @param known transcripts that may be used again for programs that did not change since
 * @param console where progress and accepted differences are told
 */
public record Conditions(
        List<Toolchain> toolchains,
        boolean everythingMustRun,
        boolean accept,
        Transcripts known,
        Consumer<String> console) {
    public Conditions {
        toolchains = List.copyOf(toolchains);
    }

    /** One JDK, nothing known, nothing accepted, no word on the console. */
    public static Conditions simple(Toolchain... toolchains) {
        return new Conditions(List.of(toolchains), false, false, new Transcripts(List.of()), line -> {});
    }

    public Conditions knowing(Transcripts transcripts) {
        return new Conditions(toolchains, everythingMustRun, accept, transcripts, console);
    }
}
