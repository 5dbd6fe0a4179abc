package org.faultbook.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Applies mutations to copies of the book, and sees whether the build notices.
 *
 * <p>Mutations of one kind that touch different files share a build, because a build tells everything at once; one that
 * such a build does not kill is applied once more by itself.
 */
public final class Suite {
    private final Snapshot book;
    private final Function<Path, Verifier> verifiers;
    private final int threads;
    private final Consumer<String> console;

    /** @param verifiers makes a verifier for the copy of the book in a directory */
    public Suite(Snapshot book, Function<Path, Verifier> verifiers, int threads, Consumer<String> console) {
        this.book = book;
        this.verifiers = verifiers;
        this.threads = threads;
        this.console = console;
    }

    public Table run(Plan plan) {
        return run(plan.mutations(book));
    }

    /** One position for each kind and column of the table. */
    public Table spread(String kind) {
        return run(Plan.spread(book, kind));
    }

    /** One kind of each group. */
    public Table sample() {
        return run(Plan.sample(book));
    }

    private Table run(List<Mutation> mutations) {
        List<List<Mutation>> batches = batches(mutations);
        console.accept(mutations.size() + " mutations in " + batches.size() + " builds");
        Queue<List<Mutation>> queue = new ConcurrentLinkedQueue<>(batches);
        AtomicInteger done = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Result>>> workers = new ArrayList<>();
            for (int i = 0; i < Math.min(threads, batches.size()); i++) {
                workers.add(executor.submit(() -> work(queue, batches.size(), done)));
            }
            List<Result> results = new ArrayList<>();
            for (Future<List<Result>> worker : workers) {
                results.addAll(worker.get());
            }
            results.sort(Comparator.comparingInt(result -> mutations.indexOf(result.mutation())));
            return new Table(book, results);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the mutations could not be applied", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<List<Mutation>> batches(List<Mutation> mutations) {
        List<List<Mutation>> batches = new ArrayList<>();
        for (Mutation mutation : mutations) {
            batches.stream()
                    .filter(batch -> batch.stream().allMatch(mutation::goesWith))
                    .findFirst()
                    .ifPresentOrElse(
                            batch -> batch.add(mutation), () -> batches.add(new ArrayList<>(List.of(mutation))));
        }
        return batches;
    }

    private List<Result> work(Queue<List<Mutation>> queue, int batches, AtomicInteger done) throws IOException {
        List<Result> results = new ArrayList<>();
        Path copy = Files.createTempDirectory("faultbook-mutation");
        try {
            book.copyTo(copy);
            try (Verifier verifier = verifiers.apply(copy)) {
                Verdict untouched = verifier.verify(Verifier.Circumstance.USUAL);
                if (!untouched.errors().isEmpty()) {
                    // Hours of work are not thrown away because the machine was too busy for a deadline once.
                    untouched = verifier.verify(Verifier.Circumstance.USUAL);
                }
                if (!untouched.errors().isEmpty() || untouched.crash().isPresent()) {
                    throw new IllegalStateException("the book is wrong before it is mutated: " + untouched);
                }
                for (List<Mutation> batch = queue.poll(); batch != null; batch = queue.poll()) {
                    List<Result> judged = judge(batch, copy, verifier);
                    results.addAll(judged);
                    console.accept("%d of %d: %s: %d/%d"
                            .formatted(
                                    done.incrementAndGet(),
                                    batches,
                                    batch.get(0).kind().name(),
                                    judged.stream().filter(Result::isKilled).count(),
                                    judged.size()));
                    judged.stream()
                            .filter(result -> !result.isKilled())
                            .forEach(result -> console.accept(result.report(book)));
                }
            }
        } finally {
            delete(copy);
        }
        return results;
    }

    private List<Result> judge(List<Mutation> batch, Path copy, Verifier verifier) throws IOException {
        Verdict together = apply(batch, copy, verifier);
        List<Result> results = new ArrayList<>();
        for (Mutation mutation : batch) {
            Result result = Result.of(mutation, together);
            if (batch.size() > 1 && result.mayBeHidden()) {
                result = Result.of(mutation, apply(List.of(mutation), copy, verifier));
            }
            results.add(result);
        }
        return results;
    }

    private Verdict apply(List<Mutation> batch, Path copy, Verifier verifier) throws IOException {
        List<String> changed = batch.stream()
                .flatMap(mutation -> mutation.rot().edits().keySet().stream())
                .distinct()
                .toList();
        try {
            for (Mutation mutation : batch) {
                for (String file : mutation.rot().edits().keySet()) {
                    write(copy.resolve(file), mutation.rot(), file);
                }
            }
            return verifier.verify(batch.get(0).rot().circumstance());
        } finally {
            for (String file : changed) {
                book.restore(copy, file);
                removeEmpty(copy.resolve(file).getParent());
            }
        }
    }

    private static void write(Path path, Rot rot, String file) throws IOException {
        byte[] content = rot.edits().get(file).orElse(null);
        if (content == null) {
            Files.delete(path);
        } else {
            Files.createDirectories(path.getParent());
            Files.write(path, content);
        }
    }

    /** A directory that a mutation made. */
    private static void removeEmpty(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> entries = Files.list(directory)) {
                if (entries.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(directory);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
