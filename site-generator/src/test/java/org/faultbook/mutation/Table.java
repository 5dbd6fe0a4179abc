package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of all mutations: killed of applied, by kind and language. */
public final class Table {
    private final Snapshot book;
    private final List<Result> results;

    Table(Snapshot book, List<Result> results) {
        this.book = book;
        this.results = results;
    }

    public boolean isAllKilled() {
        return results.stream().allMatch(Result::isKilled);
    }

    /** Each mutation that was not killed, with its difference. */
    public String survivors() {
        return results.stream()
                .filter(result -> !result.isKilled())
                .map(result -> result.report(book))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        List<String> columns = Stream.concat(
                        book.languages().stream(), Stream.of(Kind.EVERY_LANGUAGE, "java", "python", Kind.BOOK))
                .toList();
        List<String> kinds = results.stream()
                .map(result -> result.mutation().kind().name())
                .distinct()
                .toList();
        int width = kinds.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        row(text, width, "killed/applied", columns);
        for (String kind : kinds) {
            row(text, width, kind, cells(columns, kind));
        }
        row(text, width, "all", cells(columns, ""));
        Map<Result.Outcome, Long> outcomes =
                results.stream().collect(Collectors.groupingBy(Result::outcome, TreeMap::new, Collectors.counting()));
        return text.append('\n')
                .append(results.size())
                .append(" mutations of ")
                .append(kinds.size())
                .append(" kinds: ")
                .append(outcomes)
                .append('\n')
                .toString();
    }

    private List<String> cells(List<String> columns, String kind) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            List<Result> here = results.stream()
                    .filter(result -> result.mutation().column().equals(column)
                            && (kind.isEmpty()
                                    || result.mutation().kind().name().equals(kind)))
                    .toList();
            long killed = here.stream().filter(Result::isKilled).count();
            cells.add(here.isEmpty() ? "-" : killed + "/" + here.size());
        }
        return cells;
    }

    private static void row(StringBuilder text, int width, String name, List<String> cells) {
        text.append(("%-" + width + "s").formatted(name));
        cells.forEach(cell -> text.append(" %9s".formatted(cell)));
        text.append('\n');
    }
}
