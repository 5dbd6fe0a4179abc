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
import java.util.stream.Stream;

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
                Map<String, List<Mutation>> columns = positions(each, book)
                        .collect(Collectors.groupingBy(Mutation::column, LinkedHashMap::new, Collectors.toList()));
                if (columns.isEmpty()) {
                    throw new IllegalStateException("nothing in this book can rot by \"" + each.name() + "\"");
                }
                for (List<Mutation> places : columns.values()) {
                    mutations.add(places.get(turn * places.size() / SPREAD % places.size()));
                    turn = (turn + 5) % SPREAD;
                }
            }
        }
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
        return sample;
    }

    private static Map<String, List<Mutation>> byPlace(Kind kind, Snapshot book, Predicate<Mutation> wanted) {
        return positions(kind, book)
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

    /** Where it changes the book; elsewhere it would survive for ever, or be killed by what is wrong anyway. */
    private static Stream<Mutation> positions(Kind kind, Snapshot book) {
        return kind.in(book)
                .filter(mutation ->
                        isOfTheMachine(mutation.rot()) || changes(mutation.rot().edits(), book));
    }

    private static boolean isOfTheMachine(Rot rot) {
        return rot.circumstance() != Verifier.Circumstance.USUAL
                && rot.circumstance() != Verifier.Circumstance.OTHER_SERVER;
    }

    private static boolean changes(Map<String, Optional<byte[]>> edits, Snapshot book) {
        boolean same = edits.entrySet().stream()
                .anyMatch(edit -> book.has(edit.getKey())
                        ? edit.getValue()
                                .filter(bytes -> Arrays.equals(bytes, book.bytes(edit.getKey())))
                                .isPresent()
                        : edit.getValue().isEmpty());
        return !edits.isEmpty() && !same;
    }
}
