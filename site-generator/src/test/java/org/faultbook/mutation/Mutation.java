package org.faultbook.mutation;

import org.faultbook.mutation.Verifier.Circumstance;

/**
 * A rot of one kind at one position.
 *
 * @param column of the table: a language, {@code all} of them, a kind of program, or {@code book}
 * @param where the page, program or file that it is about
 */
record Mutation(Kind kind, String column, String where, Rot rot) {
    private boolean isOfPrograms() {
        return column.equals("java") || column.equals("python");
    }

    /** A translation is held against its source: only one of the two may be wrong at a time. */
    private boolean isSourceOf(Mutation other) {
        boolean sameDirectory = where.replaceFirst("[^/]*$", "").equals(other.where.replaceFirst("[^/]*$", ""));
        return sameDirectory
                && column.equals(Snapshot.SOURCE) != other.column.equals(Snapshot.SOURCE)
                && where.startsWith("content/");
    }

    /** Whether both can be applied to one copy and still be told apart; where the compiler fails, nothing runs. */
    boolean goesWith(Mutation other) {
        boolean sameStage = kind.equals(other.kind)
                && (column.equals(other.column) || !isOfPrograms() && !other.isOfPrograms())
                && rot.circumstance() == other.rot.circumstance();
        boolean both = rot.notices().isEmpty() && other.rot.notices().isEmpty();
        boolean apart = rot.circumstance() == Circumstance.OTHER_SERVER
                || rot.edits().keySet().stream().noneMatch(other.rot.edits()::containsKey) && !isSourceOf(other);
        return sameStage
                && both
                && apart
                && rot.errors().stream()
                        .noneMatch(place -> other.rot.errors().stream()
                                .anyMatch(another -> another.file().equals(place.file())));
    }

    @Override
    public String toString() {
        return kind.name() + ", " + where;
    }
}
