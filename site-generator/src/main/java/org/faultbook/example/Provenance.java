package org.faultbook.example;

/** Where a run comes from. */
public sealed interface Provenance {
    /** Such as {@code Linux amd64}. */
    String system();

    /**
     * This machine.
     *
     * @param earlier whether it is remembered from an earlier build, for which nothing has changed since
     */
    record Here(boolean earlier) implements Provenance {
        @Override
        public String system() {
            return System.getProperty("os.name") + " " + System.getProperty("os.arch");
        }
    }

    /**
     * Another verification, which recorded it.
     *
     * @param when date and time in UTC, by ISO 8601, to the minute
     */
    record Elsewhere(String system, String when) implements Provenance {}
}
