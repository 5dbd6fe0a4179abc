package org.faultbook.problem;

/**
 * One thing that is not as it should be.
 *
 * @param message what is wrong, may run over several lines
 * @param cure what to do about it
 */
public record Problem(Severity severity, Origin origin, String message, String cure) implements Comparable<Problem> {
    /** Whether the site may still be published. */
    public enum Severity {
        /** Something in the docs is wrong: nothing is published. */
        ERROR,
        /** The reader is told on the page, the maintainer on the console; the site is published. */
        NOTICE
    }

    @Override
    public int compareTo(Problem other) {
        int byOrigin = origin.compareTo(other.origin);
        return byOrigin != 0 ? byOrigin : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        String kind = severity == Severity.NOTICE ? "notice: " : "";
        String details = message.strip().replace("\n", "\n    ");
        return origin + ": " + kind + details + "\n    cure: " + cure;
    }
}
