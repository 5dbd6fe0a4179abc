package org.faultbook.problem;

import java.util.Locale;

/**
 * One thing that is not as it should be.
 *
 * @param message what is wrong, may run over several lines
 * @param cure what to do about it
 */
public record Problem(Severity severity, Concern concern, Origin origin, String message, String cure)
        implements Comparable<Problem> {
    /** Whether the site may still be published. */
    public enum Severity {
        /** Something in the docs is wrong: nothing is published. */
        ERROR,
        /** The reader is told on the page, the maintainer on the console; the site is published. */
        NOTICE
    }

    /** Where to look for what is wrong. */
    public enum Concern {
        DOCS("The text of a page, its wording, or what is counted about the book"),
        PROGRAM("A program, or what it printed, is not as its header and its reviewed output say"),
        ENVIRONMENT("The machine lacks something or fails; neither pages nor programs need a change");

        private final String description;

        Concern(String description) {
            this.description = description;
        }

        /** For tools that group problems. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String description() {
            return description;
        }

        /** A problem is about the file that it names, unless it is the machine's. */
        static Concern of(Origin origin) {
            return origin.path().matches(".*\\.(java|py|out)") ? PROGRAM : DOCS;
        }
    }

    @Override
    public int compareTo(Problem other) {
        int byOrigin = origin.compareTo(other.origin);
        return byOrigin != 0 ? byOrigin : message.compareTo(other.message);
    }

    /** Says only of the machine's problems whose they are: the others are in the file that they name. */
    @Override
    public String toString() {
        String kind = severity == Severity.NOTICE ? "notice: " : "";
        String machine = concern == Concern.ENVIRONMENT ? "environment: " : "";
        String details = message.strip().replace("\n", "\n    ");
        return origin + ": " + kind + machine + details + "\n    cure: " + cure;
    }
}
