package org.faultbook.example;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a program must end. */
public sealed interface Expectation {
    /** Whether a program that ended with this exit code and this chain of exceptions (none: empty) did as expected. */
    boolean isMetBy(int exitCode, List<Thrown> thrown);

    /** For a message: what is expected. */
    String inWords();

    /** Ends by itself with exit code 0. */
    record Prints() implements Expectation {
        @Override
        public boolean isMetBy(int exitCode, List<Thrown> thrown) {
            return exitCode == 0 && thrown.isEmpty();
        }

        @Override
        public String inWords() {
            return "it prints and ends by itself, with exit code 0";
        }
    }

    /**
     * Ends with an uncaught exception.
     *
     * @param thrown the exception and its causes, outermost first: the whole chain, nothing more and nothing less
     */
    record Throws(List<Thrown> thrown) implements Expectation {
        public Throws {
            thrown = List.copyOf(thrown);
        }

        @Override
        public boolean isMetBy(int exitCode, List<Thrown> thrown) {
            return this.thrown.equals(thrown);
        }

        @Override
        public String inWords() {
            return thrown.stream().map(Thrown::toString).collect(Collectors.joining("\n          caused by "));
        }
    }

    /**
     * One exception of a chain.
     *
     * @param type the class exactly, no supertype
     * @param message the message exactly; empty for an exception without one
     */
    record Thrown(String type, Optional<String> message) {
        static Thrown parse(String text) {
            int colon = text.indexOf(": ");
            return colon < 0
                    ? new Thrown(text.strip(), Optional.empty())
                    : new Thrown(text.substring(0, colon), Optional.of(text.substring(colon + 2)));
        }

        @Override
        public String toString() {
            return message.map(text -> type + ": " + text).orElse(type);
        }
    }
}
