package org.faultbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faultbook.cache.Cache;
import org.faultbook.example.Conditions;
import org.faultbook.example.Conditions.Accepting;
import org.faultbook.example.Recorder;
import org.faultbook.example.Recording;
import org.faultbook.example.Share;
import org.faultbook.example.Toolchain;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.example.Toolchain.Python;
import org.faultbook.example.Toolchain.Setting;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;
import org.faultbook.site.JBang;
import picocli.CommandLine.Option;

/** The options of every command that runs programs. */
final class RunOptions {
    private static final int REPETITIONS = 3;

    @Option(
            names = "--jdk",
            paramLabel = "HOME",
            description = "A JDK to run the programs on; may be given several times (default: the one that runs this).")
    private List<Path> jdks = List.of();

    @Option(
            names = "--recorded",
            paramLabel = "FILE",
            description =
                    "Run nothing: take the runs that verify --record FILE made elsewhere, and judge them here; may be"
                            + " given several times, and all shares must be there.")
    private List<Path> recorded = List.of();

    @Option(
            names = "--everything-must-run",
            description =
                    "A program that cannot run on this machine is an error, not a notice (always so where CI=true).")
    private boolean everythingMustRun;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "target/faultbook-cache",
            description =
                    "Where runs are remembered for later builds, and that a book was found right as a whole (default:"
                            + " ${DEFAULT-VALUE}). A program is run again when its text, the toolchain, the system or this"
                            + " generator has changed, and one in fifty anyway; so are pages checked again.")
    private Path cache = Path.of("target/faultbook-cache");

    @Option(names = "--no-cache", description = "Run every program and check every page again, and remember nothing.")
    private boolean noCache;

    /** What is asked beside these options. */
    record Wish(Accepting accepting, boolean thorough, boolean record, Share share) {
        static final Wish NOTHING_SPECIAL = new Wish(Accepting.NOTHING, false, false, Share.ALL);
    }

    /**
     * What was asked for.
     *
     * @throws UsageException when a JDK is none
     * @throws ProblemsFoundException when a recording cannot be used
     */
    Conditions conditions(Wish wish, PrintWriter console, Problems problems)
            throws UsageException, ProblemsFoundException {
        // A repetition that is remembered is none, and a recording is of now.
        boolean remember = !noCache && !wish.thorough() && !wish.record();
        var recordings = Recording.read(recorded, JBang.labVersion(), problems);
        problems.throwIfAny();
        return new Conditions(
                toolchains(wish.thorough()),
                everythingMustRun || "true".equals(System.getenv("CI")),
                wish.accepting(),
                LocalDate.now(),
                wish.share(),
                recordings,
                new Recorder(),
                remember ? Cache.in(cache) : Cache.none(),
                Memo.none(),
                console::println);
    }

    private List<Toolchain.Installed> toolchains(boolean thorough) throws UsageException {
        List<Jdk> found = new ArrayList<>();
        for (Path home : jdks) {
            try {
                found.add(Jdk.in(home));
            } catch (IOException e) {
                throw new UsageException("--jdk " + home + ": " + e.getMessage());
            }
        }
        if (found.isEmpty()) {
            found.addAll(thorough ? Jdk.installed() : List.of(Jdk.atHand()));
        }
        Optional<Python> python = Python.installed();
        List<Toolchain.Installed> toolchains = new ArrayList<>();
        for (int repetition = 0; repetition < (thorough ? REPETITIONS : 1); repetition++) {
            for (Jdk jdk : found) {
                toolchains.add(jdk);
                if (thorough) {
                    Setting.ALL.stream().skip(1).map(jdk::in).forEach(toolchains::add);
                }
            }
            python.ifPresent(toolchains::add);
        }
        return toolchains;
    }
}
