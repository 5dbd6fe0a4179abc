package org.faultbook.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what is compared
 * @param met whether the goal is; in words where that is not to be said
 */
record Row(String what, String ours, String other, String ratio, String goal, String met) {
    static Row skipped(String what, String why) {
        return new Row(what, "-", "-", "-", "-", "skipped: " + why);
    }

    /** Ours is to be faster by a factor. */
    static Row faster(String what, double ours, String name, double other, double factor) {
        return new Row(
                what,
                seconds(ours),
                name + " " + seconds(other),
                "%s x faster".formatted(number(other / ours)),
                ">= %s x".formatted(number(factor)),
                yesNo(other / ours >= factor));
    }

    /** Ours is to stay below. */
    static Row atMost(String what, double ours, String name, double other, double ratio) {
        return new Row(
                what,
                seconds(ours),
                name + " " + seconds(other),
                "%s".formatted(number(ours / other)),
                "<= " + number(ratio),
                yesNo(ours / other <= ratio));
    }

    static String yesNo(boolean met) {
        return met ? "yes" : "NO";
    }

    static String seconds(double seconds) {
        return seconds < 1 ? Math.round(seconds * 1000) + " ms" : number(seconds) + " s";
    }

    static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.1f", number);
    }

    private List<String> cells() {
        return List.of(what, ours, other, ratio, goal, met);
    }

    String line() {
        return String.join(" | ", cells());
    }

    static String table(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("what", "ours", "other", "ratio", "goal", "met"));
        rows.forEach(row -> lines.add(row.cells()));
        int[] widths = new int[6];
        lines.forEach(line -> {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        StringBuilder table = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                table.append(i == 0 ? "" : " | ")
                        .append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length()));
            }
            table.append('\n');
        }
        return table.toString();
    }
}
