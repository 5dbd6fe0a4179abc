package org.faultbook.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.article.ClientViews;
import org.faultbook.article.ClientViews.View;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.fault.Trials.Trial;
import org.faultbook.problem.Problems;

/**
 * Has each client meet each fault many times on JDK 17 and 25, while all cores have other work, prints what came of it, with
 * a mark where that was not the same each time, and fails where it is not what is recorded.
 *
 * <p>System properties: {@code steady.times}; {@code steady.fault} and {@code steady.client}, regular expressions that
 * choose some; {@code steady.resume} goes on where a run was interrupted; {@code steady.accept} writes the record,
 * {@code content/clients.tsv}; {@code steady.directory} is where table and results go.
 */
final class Steady {
    private static final List<Integer> JDKS = List.of(17, 25);
    private static final int AT_ONCE = 6;
    /** Beside them: whoever waits needs no core. */
    private static final int WAITING_AT_ONCE = 16;

    private static final String HEADER = """
            # What each client sees of each fault. Measured, not written: mvn verify -Psteady -DskipTests -Dsteady.accept=true
            # fault, client, JDKs, the client's limit in milliseconds, runs with this outcome of all runs on each JDK, outcome
            """;

    private final Path content;
    private final Path directory;
    private final int times = Integer.getInteger("steady.times", 200);
    private final Results results;

    private Steady(Path content, Path directory) throws IOException {
        this.content = content;
        this.directory = directory;
        this.results = new Results(directory.resolve("results.txt"), Boolean.getBoolean("steady.resume"));
    }

    public static void main(String[] args) throws Exception {
        Path content = Path.of(System.getProperty("repository")).resolve("content");
        System.exit(new Steady(content, Path.of(System.getProperty("steady.directory"))).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Problems problems = new Problems();
        ClientViews recorded = ClientViews.in(content, problems);
        problems.throwIfAny();
        List<Trial> trials = trials(recorded);
        loadAllCores();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        ExecutorService waiters = Executors.newFixedThreadPool(WAITING_AT_ONCE);
        List<Future<?>> running = new ArrayList<>();
        for (List<Trial> inOneNetwork : together(trials)) {
            ExecutorService threads = isOfOneThatWaits(inOneNetwork.get(0)) ? waiters : workers;
            running.add(threads.submit(() -> {
                Measurement.run(inOneNetwork, this::add);
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        workers.shutdown();
        waiters.shutdown();
        return report(recorded, trials);
    }

    private void add(Result result) {
        try {
            results.add(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(Results.lines(result));
    }

    private List<Trial> trials(ClientViews recorded) {
        Map<String, Integer> limits = recorded.all().stream()
                .collect(Collectors.toMap(
                        view -> view.fault() + " " + view.client(), View::limit, (one, other) -> Math.max(one, other)));
        List<Jdk> jdks = jdks();
        Pattern faults = Pattern.compile(System.getProperty("steady.fault", ""));
        List<Trial> trials = new ArrayList<>();
        for (Fault fault : Fault.all()) {
            if (!faults.matcher(fault.name()).find()) {
                continue;
            }
            if (!Measurement.isPossible(fault)) {
                System.out.println(fault.name() + " needs a private network, and there is none here: left out");
                continue;
            }
            for (Client client : Client.of(fault)) {
                if (isChosen(client)) {
                    int limit = limits.getOrDefault(fault.name() + " " + client.label(), 0);
                    jdks.forEach(jdk -> trials.add(new Trial(fault, client, times, limit, jdk)));
                }
            }
        }
        return trials;
    }

    /**
     * What has not been measured yet, in groups, each with a network and client processes of its own: those that meet a
     * fault on one JDK. A client that is known to wait for ever does so by itself.
     */
    private Collection<List<Trial>> together(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> !results.has(trial))
                .collect(Collectors.groupingBy(
                        trial -> List.of(
                                trial.fault(), trial.jdk().feature(), isOfOneThatWaits(trial) ? trial.client() : ""),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static boolean isOfOneThatWaits(Trial trial) {
        return trial.limit() == ClientProcess.SHORT_MILLIS;
    }

    private static boolean isChosen(Client client) {
        Pattern clients = Pattern.compile(System.getProperty("steady.client", ""));
        return clients.matcher(client.name().toLowerCase(Locale.ROOT)).find()
                || clients.matcher(client.label()).find();
    }

    /** The JDKs that the record is about, as far as this machine has them. */
    private static List<Jdk> jdks() {
        Map<Integer, Jdk> installed = Jdk.installed().stream()
                .collect(Collectors.toMap(Jdk::feature, jdk -> jdk, (one, other) -> other, LinkedHashMap::new));
        installed.keySet().retainAll(JDKS);
        JDKS.stream()
                .filter(feature -> !installed.containsKey(feature))
                .forEach(feature -> System.out.println("JDK " + feature + " is not installed: left out"));
        return List.copyOf(installed.values());
    }

    /** A recipe that depends on who is faster shows it where the cores are busy. */
    private static void loadAllCores() {
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(Steady::spin, "load");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private boolean report(ClientViews recorded, List<Trial> trials) throws IOException {
        List<Result> measured = results.of(trials);
        long unsteady = measured.stream().filter(result -> !result.isSteady()).count();
        String table = measured.stream().map(Results::lines).collect(Collectors.joining("\n"));
        String summary = "%d of %d trials of %d exchanges, %d unsteady"
                .formatted(measured.size(), trials.size(), times, unsteady);
        System.out.println("\n" + table + "\n\n" + summary);
        Files.writeString(directory.resolve("table.txt"), table + "\n\n" + summary + "\n");
        boolean isAsRecorded = true;
        if (Boolean.getBoolean("steady.accept")) {
            Path record = content.resolve(ClientViews.FILE);
            String lines = Results.into(recorded, measured).stream()
                    .map(view -> view.line() + "\n")
                    .collect(Collectors.joining());
            Files.writeString(record, HEADER + lines);
            System.out.println("recorded in " + record);
        } else {
            isAsRecorded = Comparison.print(recorded, Results.views(measured), System.out);
        }
        return isAsRecorded && measured.size() == trials.size();
    }
}
