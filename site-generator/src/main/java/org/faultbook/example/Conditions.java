package org.faultbook.example;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.faultbook.cache.Cache;
import org.faultbook.problem.Memo;

/**
 * What programs are run under.
 *
 * @param toolchains each program runs on every one of its kind
 * @param everythingMustRun whether a program that cannot run here is an error (in CI) rather than a notice
 * @param accepting what may be rewritten
 * @param today decides whether a program may still be skipped
 * @param share which of the programs are run
 * @param recordings of other verifications; where there are some, nothing is run here
 * @param recorder learns of every run that is made
 * @param cache remembers runs for later builds
 * @param memo what earlier builds of this process found out
 * @param console where progress and accepted differences are told
 */
public record Conditions(
        List<Toolchain.Installed> toolchains,
        boolean everythingMustRun,
        Accepting accepting,
        LocalDate today,
        Share share,
        List<Recording> recordings,
        Recorder recorder,
        Cache cache,
        Memo memo,
        Consumer<String> console) {
    public Conditions {
        toolchains = List.copyOf(toolchains);
        recordings = List.copyOf(recordings);
    }

    /** What may be rewritten by what is seen, after the difference was shown. */
    public enum Accepting {
        NOTHING,
        /** Outputs, and counts and catalogues that are derived. */
        OUTPUTS,
        /** Outputs, and before them what headers say of the exception that ends a program. */
        EXPECTATIONS
    }

    /** Everything is run here and now, and nothing is accepted or remembered. */
    public static Conditions usual(List<Toolchain.Installed> toolchains, Consumer<String> console) {
        return new Conditions(
                toolchains,
                false,
                Accepting.NOTHING,
                LocalDate.now(),
                Share.ALL,
                List.of(),
                new Recorder(),
                Cache.none(),
                Memo.none(),
                console);
    }

    /** Whether a changed output is written to its {@code .out} file. */
    public boolean accept() {
        return accepting != Accepting.NOTHING;
    }

    /** Whether an exception that came instead of the expected one is written into the program's header. */
    public boolean acceptExpectations() {
        return accepting == Accepting.EXPECTATIONS;
    }

    /** The same, with something else that may be rewritten. */
    public Conditions accepting(Accepting other) {
        return new Conditions(
                toolchains, everythingMustRun, other, today, share, recordings, recorder, cache, memo, console);
    }

    /** The same, with a cache. */
    public Conditions remembering(Cache other) {
        return new Conditions(
                toolchains, everythingMustRun, accepting, today, share, recordings, recorder, other, memo, console);
    }

    /** The same, for a share of the programs, of whose runs the recorder learns. */
    public Conditions recording(Share ofAll, Recorder intoThis) {
        return new Conditions(
                toolchains, everythingMustRun, accepting, today, ofAll, recordings, intoThis, cache, memo, console);
    }

    /** The same, with the runs of others instead of runs of our own. */
    public Conditions recorded(List<Recording> others) {
        return new Conditions(
                toolchains, everythingMustRun, accepting, today, share, others, recorder, cache, memo, console);
    }

    /** The same, on another day. */
    public Conditions on(LocalDate day) {
        return new Conditions(
                toolchains, everythingMustRun, accepting, day, share, recordings, recorder, cache, memo, console);
    }

    /** The same, where what cannot run is an error. */
    public Conditions whereEverythingMustRun(boolean must) {
        return new Conditions(toolchains, must, accepting, today, share, recordings, recorder, cache, memo, console);
    }

    /** The same, in a process that builds again and again. */
    public Conditions remembering(Memo other) {
        return new Conditions(
                toolchains, everythingMustRun, accepting, today, share, recordings, recorder, cache, other, console);
    }
}
