package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.faultbook.mutation.Verdict.Finding;

/** What became of a mutation. */
record Result(Mutation mutation, Outcome outcome, Verdict verdict) {
    enum Outcome {
        /** The build failed, or gave notice, where a maintainer would look. */
        KILLED,
        /** The build failed, and said nothing of the place. */
        MISPLACED,
        /** The build found nothing wrong. */
        SURVIVED,
        /** The build fell over. */
        CRASHED
    }

    static Result of(Mutation mutation, Verdict verdict) {
        return new Result(mutation, outcome(mutation.rot(), verdict), verdict);
    }

    private static Outcome outcome(Rot rot, Verdict verdict) {
        if (verdict.crash().isPresent()) {
            return Outcome.CRASHED;
        }
        boolean noticed = rot.notices().stream()
                .allMatch(place -> verdict.notices().stream().anyMatch(place::holds));
        if (rot.errors().isEmpty()) {
            return noticed && verdict.errors().isEmpty() ? Outcome.KILLED : Outcome.MISPLACED;
        }
        if (verdict.errors().isEmpty() || verdict.published()) {
            return Outcome.SURVIVED;
        }
        boolean told = rot.errors().stream()
                .anyMatch(place -> verdict.errors().stream().anyMatch(place::holds));
        return noticed && told ? Outcome.KILLED : Outcome.MISPLACED;
    }

    boolean isKilled() {
        return outcome == Outcome.KILLED;
    }

    /** Whether errors of others, and none of its own, were told: a build ends where the first stage finds something. */
    boolean mayBeHidden() {
        return !isKilled()
                && outcome != Outcome.SURVIVED
                && verdict.errors().stream().noneMatch(this::isOfMutated);
    }

    private boolean isOfMutated(Finding finding) {
        return mutation.rot().edits().keySet().stream()
                .anyMatch(file -> name(file).equals(name(finding.file())));
    }

    /** A program and its output share a name. */
    private static String name(String file) {
        return file.replaceFirst("\\.\\w+$", "");
    }

    /** For whoever mends the verifier: what was mutated, where it should have been told, and what was told instead. */
    String report(Snapshot book) {
        StringBuilder text = new StringBuilder();
        text.append(outcome).append(": ").append(mutation).append('\n');
        book.difference(mutation.rot()).stream()
                .limit(24)
                .forEach(line -> text.append("    ").append(line).append('\n'));
        text.append("    expected at ")
                .append(shown(mutation.rot().errors()))
                .append(
                        mutation.rot().notices().isEmpty()
                                ? ""
                                : ", a notice at " + mutation.rot().notices())
                .append('\n');
        verdict.crash()
                .ifPresent(crash -> text.append("    crashed: ").append(crash).append('\n'));
        List<Finding> told = new ArrayList<>(verdict.errors().isEmpty() ? verdict.notices() : verdict.errors());
        // What is told of the mutated files first: a build that several mutations share says more.
        told.sort(Comparator.comparing(finding -> !isOfMutated(finding)));
        told.stream()
                .limit(3)
                .forEach(finding -> text.append("    told: ")
                        .append(finding.toString().replaceAll("\n.*", ""))
                        .append('\n'));
        return text.toString();
    }

    private static String shown(List<Place> places) {
        return places.stream().distinct().limit(4).toList() + (places.size() > 4 ? " ..." : "");
    }
}
