package org.faultbook.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.faultbook.fault.ClientProcess.Met;
import org.faultbook.fault.Trials.Trial;

/** What came of a trial; as text it is {@code limit MILLIS}, a line for each outcome, {@code COUNT OUTCOME}, and {@code end TRIAL}. */
record Result(Trial trial, Met met) {
    /** Whether all of its exchanges were made. */
    boolean isWhole() {
        return met.outcomes().values().stream().mapToInt(Integer::intValue).sum() == trial.times();
    }

    boolean isSteady() {
        return met.outcomes().containsValue(trial.times());
    }

    /** Whether it answers this trial, whatever the limit. */
    boolean isOf(Trial other) {
        return trial.fault().equals(other.fault())
                && trial.client() == other.client()
                && trial.times() == other.times()
                && trial.jdk().home().equals(other.jdk().home());
    }

    /** The outcomes, the most frequent first. */
    List<Map.Entry<String, Integer>> outcomes() {
        return met.outcomes().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    String text() {
        String outcomes = met.outcomes().entrySet().stream()
                .map(outcome -> outcome.getValue() + " " + outcome.getKey() + "\n")
                .collect(Collectors.joining());
        return "limit " + met.limit() + "\n" + outcomes + "end " + trial.words() + "\n";
    }

    /** @param each is told each result as it comes; one without its end does not come */
    static void read(BufferedReader lines, Consumer<Result> each) throws IOException {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        int limit = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] parts = line.split(" ", 2);
            switch (parts[0]) {
                case "limit" -> {
                    limit = Integer.parseInt(parts[1]);
                    outcomes.clear();
                }
                case "end" -> each.accept(new Result(Trial.parse(parts[1]), new Met(limit, Map.copyOf(outcomes))));
                default -> outcomes.put(parts[1], Integer.parseInt(parts[0]));
            }
        }
    }
}
