package org.faultbook.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures on this machine what the project promises about speed, everything side by side in one run. */
@Command(name = "benchmark", mixinStandardHelpOptions = true)
public final class Benchmark implements Callable<Integer> {
    @Option(names = "--repository", defaultValue = ".", description = "Whose pages and programs are copied.")
    private Path repository = Path.of(".");

    @Option(
            names = "--only",
            split = ",",
            defaultValue = "jbang,cache,serve,antora,search,lab,growth",
            description = "What to measure (default: ${DEFAULT-VALUE}).")
    private Set<String> only = Set.of();

    @Option(names = "--programs", defaultValue = "300", description = "Java programs to verify (${DEFAULT-VALUE}).")
    private int programs;

    @Option(names = "--pages", defaultValue = "300", description = "Pages to render beside Antora (${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Attacks on each fault of the lab (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--full", description = "Run every program with JBang, not every tenth or so; takes minutes.")
    private boolean full;

    private final List<Row> rows = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("faultbook-benchmark");
        Machine machine = new Machine(repository.toAbsolutePath().normalize(), temporary);
        System.out.printf(
                "%d processors, %s %s, JDK %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
        // Also where somebody has seen enough and ends it.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
        measure(machine);
        System.out.println();
        System.out.print(Row.table(rows));
        return 0;
    }

    private void measure(Machine machine) throws IOException, InterruptedException {
        Path temporary = machine.temporary();
        if (only.contains("jbang") || only.contains("cache")) {
            Copies large = Copies.ofPrograms(machine.repository(), programs, temporary.resolve("large"));
            if (only.contains("jbang")) {
                tell(new AgainstJBang(machine, large, full).measure());
            }
            if (only.contains("cache")) {
                Copies own = Copies.once(machine.repository(), temporary.resolve("own"));
                tell(new NoChange(machine, own).measure("the project"));
                tell(new NoChange(machine, large).measure(programs + " programs"));
            }
        }
        if (only.contains("serve")) {
            Copies own = Copies.once(machine.repository(), temporary.resolve("served"));
            tell(new EditInServe(machine, own).measure());
        }
        if (only.contains("antora")) {
            Copies same = Copies.ofPages(machine.repository(), pages, temporary.resolve("rendered"));
            tell(new AgainstAntora(machine, same).measure());
        }
        if (only.contains("search")) {
            Copies own = Copies.once(machine.repository(), temporary.resolve("searched"));
            for (Row row : new AgainstPagefind(machine, own).measure()) {
                tell(row);
            }
        }
        if (only.contains("lab")) {
            for (Row row : new HostileLab(machine, rounds).measure()) {
                tell(row);
            }
        }
        if (only.contains("growth")) {
            for (Row row : new Growth(machine).measure()) {
                tell(row);
            }
        }
    }

    private void tell(Row row) {
        rows.add(row);
        System.out.println(row.line());
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
