package org.faultbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.mutation.Plan;
import org.faultbook.mutation.Snapshot;
import org.faultbook.mutation.Suite;
import org.faultbook.mutation.Table;

/**
 * Mutates the book in every way that is known, on copies, and fails where the build does not notice.
 *
 * <p>System properties: {@code mutate.kind}, a regular expression for names of kinds, and {@code mutate.page}, part of a
 * path, choose some;
 * {@code mutate.positions} asks for more than one position in each file; {@code mutate.sample} takes one kind of each group, and
 * {@code mutate.spread} one position for each kind and language;
 * {@code mutate.cache} names the cache of an earlier build, whose runs need not be made again;
 * {@code mutate.report} names a file for table and survivors.
 */
public final class Mutate {
    private Mutate() {}

    public static void main(String[] args) throws IOException {
        Snapshot book = Snapshot.of(
                Path.of(System.getProperty("repository", "")).toAbsolutePath().normalize());
        int threads = Integer.getInteger(
                "mutate.threads", Math.min(2, Runtime.getRuntime().availableProcessors()));
        long start = System.nanoTime();
        Suite suite = new Suite(book, InProcess::new, threads, System.out::println);
        Table table = Boolean.getBoolean("mutate.sample")
                ? suite.sample()
                : Boolean.getBoolean("mutate.spread")
                        ? suite.spread(System.getProperty("mutate.kind", ""))
                        : suite.run(new Plan(
                                System.getProperty("mutate.kind", ""),
                                System.getProperty("mutate.page", ""),
                                Integer.getInteger("mutate.positions", 1)));
        System.out.println();
        System.out.println(table);
        System.out.println((System.nanoTime() - start) / 1_000_000_000 + " s");
        String report = System.getProperty("mutate.report", "");
        if (!report.isEmpty()) {
            Files.write(Path.of(report), List.of(table.survivors(), table.toString()));
        }
        System.exit(table.isAllKilled() ? 0 : 1);
    }
}
