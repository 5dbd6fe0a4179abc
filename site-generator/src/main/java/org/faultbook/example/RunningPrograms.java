package org.faultbook.example;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faultbook.problem.Problems;

/**
 * Programs that are compiled and run while the pages are made that should show them. Whether pages do, and whether these
 * are right, is known only then: what ran for nothing leaves no trace but in the cache.
 */
public final class RunningPrograms implements AutoCloseable {
    private final Conditions conditions;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "programs");
        thread.setDaemon(true);
        return thread;
    });
    private final Problems ofCompiler = new Problems();
    private final Problems ofRuns = new Problems();
    private final Future<CompiledPrograms> compiled;
    private final CountDownLatch pagesAreMade = new CountDownLatch(1);
    /** Nothing where programs are not run before it is known that the pages are right. */
    private final Optional<Future<Transcripts>> ran;

    /** @param now whether they are run already now: no file may be written, and nothing be known to be wrong */
    RunningPrograms(Programs programs, Conditions conditions, boolean now) {
        this.conditions = conditions;
        this.compiled = executor.submit(() -> programs.compile(conditions, ofCompiler));
        this.ran = now ? Optional.of(run()) : Optional.empty();
    }

    private Future<Transcripts> run() {
        return executor.submit(() -> {
            ofRuns.addAll(ofCompiler);
            return compiled.get().runAgainstTheirFaults(conditions, pagesAreMade, ofRuns);
        });
    }

    /**
     * What those programs did that pages show; nothing if something is wrong already.
     *
     * @param problems of the pages, to which those of compiler and runs are added
     */
    public Transcripts of(Programs shown, Problems problems) {
        pagesAreMade.countDown();
        CompiledPrograms programs = result(compiled);
        problems.addAll(ofCompiler);
        if (!problems.errors().isEmpty()) {
            return new Transcripts(List.of());
        }
        Transcripts all = result(ran.orElseGet(this::run));
        problems.addAll(ofRuns);
        programs.memory().forgetIfDoubted();
        return new Transcripts(shown.all().stream()
                .flatMap(program -> all.of(program).stream())
                .toList());
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the programs could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while programs ran", e);
        }
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        CompiledPrograms.end(executor);
        if (compiled.isDone() && !compiled.isCancelled()) {
            result(compiled).delete();
        }
    }
}
