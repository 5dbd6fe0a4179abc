package org.faultbook.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Expectation.Throws;
import org.faultbook.example.Provenance.Here;
import org.faultbook.example.Transcript.Compiled;
import org.faultbook.example.Transcript.NotRun;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcript.Run;
import org.faultbook.example.Transcript.Twin;
import org.faultbook.fault.Event;
import org.faultbook.fault.Fault;
import org.faultbook.fault.Journal;
import org.faultbook.fault.PrivateNetwork;
import org.faultbook.fault.Tier;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problems;

/** All runs of one program: those that are remembered or recorded are judged, the others are made. */
final class Session {
    private static final int LONGEST_SKIP_DAYS = 180;

    private final Program program;
    private final CompiledPrograms programs;
    private final Conditions conditions;
    private final Places places;
    private final Problems problems;
    /** Expectations and outputs that a run of this session was held against already. */
    private final Set<Object> held = new HashSet<>();

    Session(Program program, CompiledPrograms programs, Conditions conditions, Places places, Problems problems) {
        this.program = program;
        this.programs = programs;
        this.conditions = conditions;
        this.places = places;
        this.problems = problems;
    }

    /** Nothing when the program broke a promise; then {@code problems} has the first. */
    Optional<Transcript> transcript() {
        if (!program.isToRun()) {
            return compiled();
        }
        if (program.isSkipped()) {
            return skipped(program.skip().orElseThrow());
        }
        Optional<List<Run>> runs = conditions.recordings().isEmpty() ? runs() : recorded();
        return runs.map(all -> new Transcript(program, all));
    }

    /** What the compiler said, or was asked not to say, is the output; the run of this JVM's compiler counts. */
    private Optional<Transcript> compiled() {
        String compiler = "javac " + System.getProperty("java.version");
        List<String> said = programs.compilerSaid(program);
        if (said.isEmpty()) {
            return Optional.of(new Transcript(program, List.of(new Compiled(compiler, said))));
        }
        int feature = Runtime.version().feature();
        return reviewedOutput(compiler, feature, mayRewrite(Reviewed.file(program, feature)), problems)
                .accept(said)
                .map(output -> new Transcript(program, List.of(new Compiled(compiler, output))));
    }

    /** Before its day a notice, from then on an error. */
    private Optional<Transcript> skipped(Skip skip) {
        Origin origin = new Origin(program.file(), skip.line());
        if (!skip.until().isAfter(conditions.today())) {
            problems.error(
                    origin,
                    "was to be skipped until " + skip.until() + " and no longer: " + skip.reason(),
                    "take the line out and see whether it runs; if not, give a new day and a reason that holds");
            return Optional.empty();
        }
        if (skip.until().isAfter(conditions.today().plusDays(LONGEST_SKIP_DAYS))) {
            problems.error(
                    origin,
                    "skips for more than " + LONGEST_SKIP_DAYS + " days, until " + skip.until(),
                    "name an earlier day; what nobody can run for so long does not belong on a page");
            return Optional.empty();
        }
        String reason = "skipped until " + skip.until() + ": " + skip.reason();
        problems.notice(origin, reason, "the page says so; from that day on this is an error");
        int feature = Runtime.version().feature();
        Run none = new NotRun(
                program.kind().language(), Reviewed.shown(program, feature), reason, Optional.of(skip.until()));
        checkReviewed(feature);
        return Optional.of(new Transcript(program, List.of(none)));
    }

    /** The runs of other verifications, held against what this text of the program promises. */
    private Optional<List<Run>> recorded() {
        List<Run> runs = new ArrayList<>();
        for (Recording recording : conditions.recordings()) {
            for (Recording.Entry entry : recording.of(program)) {
                if (!recording.isOfThisText(entry, program)) {
                    problems.error(
                            Origin.of(program.file()),
                            recording.name() + " has a run of another text of this program",
                            "record again with the version that merges: the same commit on every machine");
                    return Optional.empty();
                }
                Toolchain toolchain = new Toolchain.Recorded(entry.kind(), entry.toolchain(), entry.feature());
                Optional<Run> run = judge(entry.observation(), toolchain, recording.provenance(), false, problems);
                if (run.isEmpty()) {
                    return Optional.empty();
                }
                runs.add(run.get());
            }
        }
        if (runs.isEmpty()) {
            problems.error(
                    Origin.of(program.file()),
                    "no recording has a run of this program; given are " + Recording.names(conditions.recordings()),
                    "record it on a machine that can run it, and give that recording too");
            return Optional.empty();
        }
        return Optional.of(runs);
    }

    private Optional<List<Run>> runs() {
        List<Run> runs = new ArrayList<>();
        for (Toolchain.Installed toolchain : conditions.toolchains()) {
            if (toolchain.kind() == program.kind()) {
                Optional<Run> run = remembered(toolchain).or(() -> runNow(toolchain));
                if (run.isEmpty()) {
                    return Optional.empty();
                }
                runs.add(run.get());
            }
        }
        if (runs.isEmpty()) {
            runs.add(notRun(
                    program.kind().language(),
                    Runtime.version().feature(),
                    "no " + program.kind().language() + " is installed"));
        }
        return Optional.of(runs);
    }

    /** Nothing where no run is known, or one that does not pass now: then the program is run. */
    private Optional<Run> remembered(Toolchain.Installed toolchain) {
        return programs.memory()
                .of(program, toolchain)
                .flatMap(observation -> judge(observation, toolchain, new Here(true), false, new Problems()));
    }

    private Optional<Run> runNow(Toolchain.Installed toolchain) {
        try {
            Optional<Observation> observed = places.besideOthers((place, guest) -> observe(toolchain, place, guest));
            if (observed.isEmpty()) {
                return Optional.of(notRun(
                        toolchain.name(),
                        toolchain.feature(),
                        "needs a private network (Linux, with unshare, nsenter, ip and ss): "
                                + PrivateNetwork.missing().orElse("")));
            }
            Observation observation = observed.get();
            if (observation.ranOutOfTime() && !passes(observation, toolchain)) {
                // The program may hang, or the machine may have been too busy: that is not told apart from outside.
                conditions
                        .console()
                        .accept("again, by itself, because its time ran out beside others: " + program.slug() + "/"
                                + program.fileName());
                observation = places.alone((place, guest) -> observe(toolchain, place, guest))
                        .orElseThrow();
            }
            Optional<Run> ran = judge(observation, toolchain, new Here(false), true, problems);
            remember(toolchain, observation, ran.isPresent());
            return ran;
        } catch (StrayedException e) {
            problems.error(
                    Origin.of(program.file()),
                    program.fileName() + " on " + toolchain.name() + ": was about to talk to " + e.getMessage()
                            + ", and was ended",
                    "talk to the host and port that the program is given; nothing else is reached where it is verified");
            return Optional.empty();
        } catch (IOException e) {
            problems.environment(
                    Problem.Severity.ERROR,
                    Origin.of(program.file()),
                    "could not be run on " + toolchain.name() + ": " + e.getMessage(),
                    "see whether the toolchain and the machine are as the README asks");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Nothing where the place does not offer what the program's fault needs. */
    private Optional<Observation> observe(Toolchain.Installed toolchain, Place place, Room.Guest guest)
            throws IOException, InterruptedException, StrayedException {
        if (!place.offers(program.fault().map(Fault::tier).orElse(Tier.PLAIN))) {
            return Optional.empty();
        }
        programs.requireClasses(program, problems);
        return Optional.of(new Experiment(program, toolchain, programs.classes(program), place, guest).observe());
    }

    private boolean passes(Observation observation, Toolchain toolchain) {
        return judge(observation, toolchain, new Here(false), false, new Problems())
                .isPresent();
    }

    private void remember(Toolchain.Installed toolchain, Observation observation, boolean accepted) {
        if (accepted) {
            programs.memory().keep(program, toolchain, observation);
            conditions.recorder().add(program, toolchain, observation);
        } else if (programs.memory().audits(program, toolchain)) {
            programs.memory().doubt();
            problems.environment(
                    Problem.Severity.NOTICE,
                    Origin.of(program.file()),
                    "the cache remembered a run on " + toolchain.name() + " that the program does not make",
                    "nothing: the cache was emptied, and the next build runs everything again");
        }
    }

    /**
     * Holds what was seen against all that the program promises.
     *
     * @param now whether the run was made for this session; a new expectation or output is taken from no other
     */
    private Optional<Run> judge(
            Observation observation, Toolchain toolchain, Provenance provenance, boolean now, Problems problems) {
        Variant variant = program.variant(toolchain);
        Judge judge = new Judge(program, toolchain, conditions, now && mayRewrite(variant), problems);
        Observation.Process process = observation.withFault();
        Output output = process.output(program);
        if (!judge.accepts(process.captured(), output)
                || !judge.acceptsFiles(process.left())
                || program.fault().isPresent()
                        && !judge.acceptsJournal(
                                program.fault().get(), process.journal(), observation.kernelWatched())) {
            return Optional.empty();
        }
        Path file = Reviewed.file(program, toolchain.feature());
        Optional<List<String>> printed = reviewedOutput(
                        toolchain.name(), toolchain.feature(), now && mayRewrite(file), problems)
                .accept(output.lines());
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        List<Event> journal = Journal.withoutChance(process.journal());
        Optional<Twin> twin = Optional.empty();
        if (observation.withoutFault().isPresent()) {
            Observation.Process healthy = observation.withoutFault().get();
            Output healthyOutput = healthy.output(program);
            boolean printsTheSame =
                    new Reviewed(printed.get()).accepting(healthyOutput.lines()).equals(printed.get());
            if (!judge.acceptsWithoutFault(healthy.captured(), healthyOutput, printsTheSame)) {
                return Optional.empty();
            }
            twin = Optional.of(healthy.twin(program, healthyOutput, journal.size()));
        }
        boolean halfAJournal = !observation.kernelWatched()
                && program.fault().filter(Fault::kernelSpeaks).isPresent();
        return Optional.of(new Ran(
                toolchain.name(),
                printed.get(),
                output.thrown(),
                halfAJournal ? List.of() : journal,
                twin,
                provenance));
    }

    private boolean mayRewrite(Object expectationOrFile) {
        return held.add(expectationOrFile);
    }

    private ReviewedOutput reviewedOutput(String toolchain, int feature, boolean mayAccept, Problems problems) {
        Path file = Reviewed.file(program, feature);
        return new ReviewedOutput(program, toolchain, file, conditions, mayAccept, problems);
    }

    private NotRun notRun(String toolchain, int feature, String reason) {
        Origin origin = Origin.of(program.file());
        String message = "not run here: " + reason;
        if (conditions.everythingMustRun()) {
            problems.environment(
                    Problem.Severity.ERROR,
                    origin,
                    message,
                    "install what is missing; everything must run where CI=true");
        } else {
            problems.environment(Problem.Severity.NOTICE, origin, message, "the page says so; CI runs it");
        }
        checkReviewed(feature);
        return new NotRun(toolchain, Reviewed.shown(program, feature), reason, Optional.empty());
    }

    /** Where no run is held against the reviewed output, the expectation at least must not contradict it. */
    private void checkReviewed(int feature) {
        Path file = Reviewed.file(program, feature);
        List<Thrown> shown =
                Output.of(program, Reviewed.shown(program, feature)).thrown();
        Variant variant = program.variant(feature);
        List<Thrown> expected = variant.expectation() instanceof Throws exceptions ? exceptions.thrown() : List.of();
        if (!shown.equals(expected)) {
            problems.error(
                    Origin.of(file),
                    "the reviewed output contradicts what " + program.originOf(variant) + " expects"
                            + "\nexpected: " + variant.expectation().inWords()
                            + "\nreviewed: " + (shown.isEmpty() ? "no exception" : Throws.inWords(shown)),
                    "run the program where it can be run, and take its output with verify --accept");
        }
    }
}
