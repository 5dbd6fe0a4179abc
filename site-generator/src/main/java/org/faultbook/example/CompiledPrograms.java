package org.faultbook.example;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.faultbook.example.Transcript.NotRun;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcript.Run;
import org.faultbook.fault.Event;
import org.faultbook.fault.Fault;
import org.faultbook.fault.Healthy;
import org.faultbook.fault.PrivateNetwork;
import org.faultbook.fault.Tier;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** Programs that are ready to run, and their classes in a temporary directory that one run uses up. */
public final class CompiledPrograms {
    /** A program whose error is gone may wait for ever instead: long enough to see that the error does not come. */
    private static final Duration TWIN_DEADLINE = Duration.ofSeconds(2);

    private final List<Program> programs;
    private final Path classes;

    CompiledPrograms(List<Program> programs, Path classes) {
        this.programs = programs;
        this.classes = classes;
    }

    /** Where the classes are. */
    public Path classes() {
        return classes;
    }

    /**
     * Runs each program, in a process of its own, against its fault, on every toolchain of its kind, as many at a time as
     * the machine has processors. What does not go as the program promises becomes a problem.
     */
    public Transcripts runAgainstTheirFaults(Conditions conditions, Problems problems) {
        if (!problems.errors().isEmpty()) {
            TemporaryFiles.delete(classes);
            return new Transcripts(List.of());
        }
        int workers = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), programs.size()));
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        BlockingQueue<Place> places = new ArrayBlockingQueue<>(workers);
        AtomicInteger done = new AtomicInteger();
        try {
            for (int i = 0; i < workers; i++) {
                places.add(Place.best());
            }
            List<Future<Optional<Transcript>>> futures = new ArrayList<>();
            for (Program program : programs) {
                futures.add(executor.submit(() -> {
                    Optional<Transcript> transcript = known(program, conditions)
                            .or(() -> new Session(program, conditions, problems).transcript(places));
                    conditions
                            .console()
                            .accept("ran %d of %d: %s/%s"
                                    .formatted(
                                            done.incrementAndGet(),
                                            programs.size(),
                                            program.slug(),
                                            program.fileName()));
                    return transcript;
                }));
            }
            List<Transcript> transcripts = new ArrayList<>();
            for (Future<Optional<Transcript>> future : futures) {
                future.get().ifPresent(transcripts::add);
            }
            return new Transcripts(transcripts);
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("the programs could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while programs ran", e);
        } finally {
            executor.shutdownNow();
            places.forEach(Place::close);
            TemporaryFiles.delete(classes);
        }
    }

    private static Optional<Transcript> known(Program program, Conditions conditions) {
        return conditions
                .known()
                .of(program)
                .filter(transcript -> transcript.output().equals(reviewed(program)));
    }

    private static List<String> reviewed(Program program) {
        return Reviewed.read(program, new Problems()).map(Reviewed::lines).orElse(List.of());
    }

    /** What is left of a process. */
    private record Ending(Captured captured, Output output, List<Event> journal) {}

    /** All runs of one program. */
    private final class Session {
        private final Program program;
        private final Conditions conditions;
        private final Problems problems;

        Session(Program program, Conditions conditions, Problems problems) {
            this.program = program;
            this.conditions = conditions;
            this.problems = problems;
        }

        Optional<Transcript> transcript(BlockingQueue<Place> places) {
            Place place = places.remove();
            try {
                List<Run> runs = new ArrayList<>();
                for (Toolchain toolchain : conditions.toolchains()) {
                    if (toolchain.kind() == program.kind()) {
                        Optional<Run> run = run(toolchain, place, runs.isEmpty());
                        if (run.isEmpty()) {
                            return Optional.empty();
                        }
                        runs.add(run.get());
                    }
                }
                if (runs.isEmpty()) {
                    runs.add(notRun(
                            program.kind().language(), "no " + program.kind().language() + " is installed"));
                }
                return Optional.of(new Transcript(program, reviewed(program), runs));
            } finally {
                places.add(place);
            }
        }

        private Optional<Run> run(Toolchain toolchain, Place place, boolean first) {
            Tier tier = program.fault().map(Fault::tier).orElse(Tier.PLAIN);
            if (!place.offers(tier)) {
                return Optional.of(notRun(
                        toolchain.name(),
                        "needs a private network (Linux, with unshare, nsenter, ip and ss): "
                                + PrivateNetwork.missing().orElse("")));
            }
            Judge judge = new Judge(program, toolchain, conditions, first, problems);
            try {
                Ending ending = meet(program.fault(), program.deadline(), toolchain, place);
                if (!judge.accepts(ending.captured(), ending.output())
                        || program.fault().isPresent()
                                && !judge.acceptsJournal(
                                        program.fault().get(), ending.journal(), place.watchesTheKernel())) {
                    return Optional.empty();
                }
                Optional<String> withoutFault = Optional.of("");
                if (program.hasTwin()) {
                    withoutFault = withoutFault(toolchain, place, judge);
                }
                boolean halfAJournal = !place.watchesTheKernel()
                        && program.fault().filter(Fault::kernelSpeaks).isPresent();
                List<Event> journal = halfAJournal ? List.of() : ending.journal();
                return withoutFault.map(
                        words -> new Ran(toolchain.name(), ending.output().thrown(), journal, words));
            } catch (IOException e) {
                problems.error(
                        Origin.of(program.file()),
                        "could not be run on " + toolchain.name() + " (the environment, not the docs): "
                                + e.getMessage(),
                        "see whether the toolchain and the machine are as the README asks");
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        /** How the program ends when nothing is wrong with the server; nothing if it ends as it does with the fault. */
        private Optional<String> withoutFault(Toolchain toolchain, Place place, Judge judge)
                throws IOException, InterruptedException {
            Ending ending = meet(Optional.of(new Healthy()), TWIN_DEADLINE, toolchain, place);
            return judge.acceptsWithoutFault(ending.captured(), ending.output())
                    ? Optional.of(Judge.ending(ending.captured(), ending.output()))
                    : Optional.empty();
        }

        private Ending meet(Optional<Fault> fault, Duration deadline, Toolchain toolchain, Place place)
                throws IOException, InterruptedException {
            Path directory = TemporaryFiles.directory();
            try {
                Optional<Place.Open> open = fault.isPresent() ? Optional.of(place.open(fault.get())) : Optional.empty();
                List<String> command = new ArrayList<>(place.prefix());
                command.addAll(toolchain.command(program, classes));
                open.ifPresent(endpoint -> command.addAll(List.of("127.0.0.1", String.valueOf(endpoint.port()))));
                Captured captured;
                List<Event> journal = List.of();
                try {
                    captured = Captured.run(command, directory, deadline);
                } finally {
                    if (open.isPresent()) {
                        journal = open.get().close();
                    }
                }
                return new Ending(captured, Output.of(program, captured, open.map(Place.Open::port)), journal);
            } finally {
                TemporaryFiles.delete(directory);
            }
        }

        private NotRun notRun(String toolchain, String reason) {
            Origin origin = Origin.of(program.file());
            String message = "not run here: " + reason;
            if (conditions.everythingMustRun()) {
                problems.error(origin, message, "install what is missing; everything must run where CI=true");
            } else {
                problems.notice(origin, message, "the page says so; CI runs it");
            }
            return new NotRun(toolchain, reason);
        }
    }
}
