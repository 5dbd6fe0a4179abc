package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which mutations to apply.
 *
 * @param kind a regular expression of which something stands in the names of the kinds; all where it is empty
 * @param page part of the path of what is mutated; all where it is empty
 * @param positions how many of the positions that a kind has in one page or program
 */
public record Plan(String kind, String page, int positions) {
    /** Prime to the step, so that all parts of the book get their turn. */
    private static final int SPREAD = 16;

    /** One position for each kind and column of the table, on one page after the other. */
    static List<Mutation> spread(Snapshot book, String kind) {
        List<Mutation> mutations = new ArrayList<>();
        int turn = 0;
        for (Kind each : Kinds.all()) {
            if (Pattern.compile(kind).matcher(each.name()).find()) {
                Map<String, List<Mutation>> columns = each.in(book)
                        .collect(Collectors.groupingBy(Mutation::column, LinkedHashMap::new, Collectors.toList()));
                for (List<Mutation> places : columns.values()) {
                    mutations.add(places.get(turn * places.size() / SPREAD % places.size()));
                    turn = (turn + 5) % SPREAD;
                }
            }
        }
        mutations.forEach(mutation -> requireChange(mutation, book));
        return mutations;
    }

    List<Mutation> mutations(Snapshot book) {
        List<Mutation> mutations = new ArrayList<>();
        for (Kind each : Kinds.all()) {
            if (Pattern.compile(kind).matcher(each.name()).find()) {
                byPlace(each, book, mutation -> mutation.where().contains(page))
                        .values()
                        .forEach(places -> mutations.addAll(rotated(places, positions)));
            }
        }
        mutations.forEach(mutation -> requireChange(mutation, book));
        return mutations;
    }

    /** One kind of each group, on one page and in one language, the next one from group to group. */
    static List<Mutation> sample(Snapshot book) {
        Map<String, List<Kind>> groups = Kinds.all().stream()
                .collect(Collectors.groupingBy(Kind::group, LinkedHashMap::new, Collectors.toList()));
        List<Mutation> sample = new ArrayList<>();
        int turn = 0;
        for (List<Kind> kinds : groups.values()) {
            List<Mutation> places = byPlace(kinds.get(turn % kinds.size()), book, mutation -> true).values().stream()
                    .flatMap(positions -> rotated(positions, 1).stream())
                    .toList();
            sample.add(places.get(turn % places.size()));
            turn++;
        }
        sample.forEach(mutation -> requireChange(mutation, book));
        return sample;
    }

    private static Map<String, List<Mutation>> byPlace(Kind kind, Snapshot book, Predicate<Mutation> wanted) {
        return kind.in(book)
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        mutation -> mutation.column() + " " + mutation.where(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** Some of them, which depends on nothing but what they are; spread over the page. */
    private static List<Mutation> rotated(List<Mutation> all, int count) {
        List<Mutation> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(count, all.size()); i++) {
            int start = Math.floorMod(all.get(0).toString().hashCode(), all.size());
            chosen.add(all.get((start + i * all.size() / Math.min(count, all.size())) % all.size()));
        }
        return chosen;
    }

    /** A mutation that changes nothing would survive for ever, or be killed by what is wrong anyway. */
    private static void requireChange(Mutation mutation, Snapshot book) {
        if (mutation.rot().circumstance() != Verifier.Circumstance.USUAL
                && mutation.rot().circumstance() != Verifier.Circumstance.OTHER_SERVER) {
            return;
        }
        boolean changes = !mutation.rot().edits().isEmpty();
        for (Map.Entry<String, Optional<byte[]>> edit : mutation.rot().edits().entrySet()) {
            boolean same = book.has(edit.getKey())
                    ? edit.getValue()
                            .filter(bytes -> Arrays.equals(bytes, book.bytes(edit.getKey())))
                            .isPresent()
                    : edit.getValue().isEmpty();
            changes &= !same;
        }
        if (!changes) {
            throw new IllegalStateException("the mutation \"" + mutation + "\" changes nothing:\n"
                    + String.join("\n", book.difference(mutation.rot())));
        }
    }
}
