package org.faultbook.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.article.ClientViews;
import org.faultbook.article.ClientViews.View;
import org.faultbook.fault.Trials.Trial;

/** What came of all trials so far; each result is in a file as soon as it is there, so that an interrupted run can go on. */
final class Results {
    private static final List<String> FAULTS =
            Fault.all().stream().map(Fault::name).toList();

    private final Path file;
    private final List<Result> results = new ArrayList<>();

    /** @param resume whether what is in the file counts */
    Results(Path file, boolean resume) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!resume) {
            Files.deleteIfExists(file);
        } else if (Files.exists(file)) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                Result.read(lines, results::add);
            }
            results.removeIf(result -> !result.isWhole());
        }
    }

    synchronized void add(Result result) throws IOException {
        results.add(result);
        Files.writeString(file, result.text(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    synchronized boolean has(Trial trial) {
        return results.stream().anyMatch(result -> result.isOf(trial));
    }

    /** Those of these trials, in the order of faults, clients and JDKs. */
    synchronized List<Result> of(List<Trial> trials) {
        return results.stream()
                .filter(result -> trials.stream().anyMatch(result::isOf))
                .sorted(Comparator.<Result>comparingInt(
                                result -> FAULTS.indexOf(result.trial().fault().name()))
                        .thenComparing(result -> result.trial().client())
                        .thenComparing(result -> result.trial().jdk().feature()))
                .toList();
    }

    /** What the JDKs agree on is one view. */
    static List<View> views(List<Result> results) {
        Map<View, List<Integer>> jdks = new LinkedHashMap<>();
        for (Result result : results) {
            Trial trial = result.trial();
            for (Map.Entry<String, Integer> outcome : result.outcomes()) {
                View view = new View(
                        trial.fault().name(),
                        trial.client().label(),
                        List.of(),
                        result.met().limit(),
                        outcome.getValue() + "/" + trial.times(),
                        outcome.getKey());
                jdks.computeIfAbsent(view, each -> new ArrayList<>())
                        .add(trial.jdk().feature());
            }
        }
        return jdks.entrySet().stream()
                .map(entry -> entry.getKey().on(entry.getValue()))
                .toList();
    }

    /** The record with these results in the place of what it said of the same clients at the same faults. */
    static List<View> into(ClientViews recorded, List<Result> results) {
        List<List<String>> measured = results.stream()
                .map(result -> List.of(
                        result.trial().fault().name(), result.trial().client().label()))
                .toList();
        Stream<View> rest = recorded.all().stream()
                .filter(view -> !measured.contains(List.of(view.fault(), view.client())))
                .filter(view -> FAULTS.contains(view.fault()) && labels(view).contains(view.client()));
        return Stream.concat(rest, views(results).stream())
                .sorted(Comparator.<View>comparingInt(view -> FAULTS.indexOf(view.fault()))
                        .thenComparingInt(view -> labels(view).indexOf(view.client()))
                        .thenComparing(view -> view.jdks().get(0)))
                .toList();
    }

    private static List<String> labels(View view) {
        return Client.of(Fault.named(view.fault())).stream().map(Client::label).toList();
    }

    /** A line for each outcome; one with a mark was not the same each time. */
    static String lines(Result result) {
        Trial trial = result.trial();
        return result.outcomes().stream()
                .map(outcome -> String.join(
                        " | ",
                        (result.isSteady() ? "  " : "! ") + trial.fault().name(),
                        trial.client().label(),
                        "JDK " + trial.jdk().feature(),
                        outcome.getKey(),
                        outcome.getValue() + "/" + trial.times()))
                .collect(Collectors.joining("\n"));
    }
}
