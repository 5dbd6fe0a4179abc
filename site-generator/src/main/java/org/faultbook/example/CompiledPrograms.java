package org.faultbook.example;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.faultbook.problem.Problems;

/** Programs that are ready to run, and their classes in a temporary directory that one run uses up. */
public final class CompiledPrograms {
    /** Most of them may be waiting for the network: how many of them work at a time, {@link Places} decides. */
    private static final int RUNS_PER_PROCESSOR = 4;

    private static final int PATIENCE_SECONDS = 30;

    private final List<Program> programs;
    private final Memory memory;
    private final Path classes;
    private final Set<Program> compiled;
    private final Map<Program, List<String>> compilerSaid;

    /**
     * Those of the programs that are not remembered have their classes in the directory.
     *
     * @param compilerSaid of the programs that were compiled; something only of those that must not compile
     */
    CompiledPrograms(List<Program> programs, Memory memory, Path classes, Map<Program, List<String>> compilerSaid) {
        this.programs = programs;
        this.memory = memory;
        this.classes = classes;
        this.compiled = new HashSet<>(compilerSaid.keySet());
        this.compilerSaid = compilerSaid;
    }

    /** Where the classes of a program are; no other program's are there. */
    public Path classes(Program program) {
        return Compilation.directory(classes, program);
    }

    /** Deletes all classes. */
    public void delete() {
        TemporaryFiles.delete(classes);
    }

    Memory memory() {
        return memory;
    }

    /** What the compiler said of a program that must not compile. */
    List<String> compilerSaid(Program program) {
        return compilerSaid.getOrDefault(program, List.of());
    }

    /** What is remembered was not compiled, and is when its memory does not pass. */
    synchronized void requireClasses(Program program, Problems problems) {
        if (compiled.add(program)) {
            Compilation.compile(List.of(program), classes, problems);
        }
    }

    /**
     * Runs each program, in a process of its own, against its fault, on every toolchain of its kind, several at a time. What
     * does not go as the program promises becomes a problem. What earlier builds remember is judged again and not run again.
     *
     * @param quiet opens when the build has nothing else to do on this machine
     */
    Transcripts runAgainstTheirFaults(Conditions conditions, CountDownLatch quiet, Problems problems) {
        if (!problems.errors().isEmpty()) {
            delete();
            return new Transcripts(List.of());
        }
        int workers = RUNS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
        ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, Math.min(workers, programs.size())));
        AtomicInteger done = new AtomicInteger();
        try (Places places = new Places(quiet)) {
            try {
                List<Future<Optional<Transcript>>> futures = new ArrayList<>();
                for (Program program : takingTurns(programs)) {
                    futures.add(executor.submit(() -> {
                        Optional<Transcript> transcript =
                                new Session(program, this, conditions, places, problems).transcript();
                        int number = done.incrementAndGet();
                        boolean ended = Thread.currentThread().isInterrupted();
                        if (!ended && transcript.map(Transcript::wasRunNow).orElse(true)) {
                            conditions
                                    .console()
                                    .accept("ran %d of %d: %s/%s"
                                            .formatted(number, programs.size(), program.slug(), program.fileName()));
                        }
                        return transcript;
                    }));
                }
                return new Transcripts(futures.stream()
                        .flatMap(future -> RunningPrograms.result(future).stream())
                        .toList());
            } finally {
                end(executor);
            }
        } finally {
            delete();
        }
    }

    /** The first programs of all pages, then the second ones: those of one page wait alike, and so for one another. */
    private static List<Program> takingTurns(List<Program> programs) {
        Map<String, Integer> turns = new HashMap<>();
        Map<Integer, List<Program>> byTurn = new TreeMap<>();
        for (Program program : programs) {
            int turn = turns.merge(program.slug(), 1, Integer::sum);
            byTurn.computeIfAbsent(turn, none -> new ArrayList<>()).add(program);
        }
        return byTurn.values().stream().flatMap(List::stream).toList();
    }

    /** Whoever still works is interrupted, which ends its program, and is waited for. */
    static void end(ExecutorService executor) {
        executor.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
