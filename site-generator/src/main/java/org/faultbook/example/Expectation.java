package org.faultbook.example;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must become of a program. */
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
     * @param call the library's method that the program called and that failed; empty where the header does not say
     */
    record Throws(List<Thrown> thrown, Optional<String> call) implements Expectation {
        public Throws {
            thrown = List.copyOf(thrown);
        }

        @Override
        public boolean isMetBy(int exitCode, List<Thrown> thrown) {
            return this.thrown.equals(thrown);
        }

        @Override
        public String inWords() {
            return inWords(thrown);
        }

        public static String inWords(List<Thrown> thrown) {
            return thrown.stream().map(Throws::withSuppressed).collect(Collectors.joining("\n          caused by "));
        }

        private static String withSuppressed(Thrown thrown) {
            return thrown.declaration()
                    + thrown.suppressed().stream()
                            .map(each -> "\n          suppressed " + each.declaration())
                            .collect(Collectors.joining());
        }
    }

    /** Compiles, and is not run. */
    record CompilesOnly() implements Expectation {
        @Override
        public boolean isMetBy(int exitCode, List<Thrown> thrown) {
            return false;
        }

        @Override
        public String inWords() {
            return "it compiles, and is not run";
        }
    }

    /**
     * Is refused by the compiler, and so not run.
     *
     * @param key of the compiler's diagnostic, such as {@code compiler.err.cant.resolve.location}
     */
    record FailsToCompile(String key) implements Expectation {
        @Override
        public boolean isMetBy(int exitCode, List<Thrown> thrown) {
            return false;
        }

        @Override
        public String inWords() {
            return "it does not compile: " + key;
        }
    }

    /**
     * One exception of a chain.
     *
     * @param type the class exactly, no supertype
     * @param message the message exactly, maybe of several lines; empty for an exception without one
     * @param suppressed what was suppressed in its favour, without causes of its own
     */
    record Thrown(String type, Optional<String> message, List<Thrown> suppressed) {
        private static final String LINE_BREAK = "\\n";

        public Thrown {
            suppressed = List.copyOf(suppressed);
        }

        public Thrown(String type, Optional<String> message) {
            this(type, message, List.of());
        }

        /** As a stack trace writes it. */
        static Thrown parse(String text) {
            int colon = text.indexOf(": ");
            return colon < 0
                    ? new Thrown(text.strip(), Optional.empty())
                    : new Thrown(text.substring(0, colon), Optional.of(text.substring(colon + 2)));
        }

        /** As a header writes it: on one line, a line break as {@code \n}. */
        static Thrown declared(String text) {
            return parse((text.endsWith(":") ? text + " " : text).replace(LINE_BREAK, "\n"));
        }

        String declaration() {
            return toString().replace("\n", LINE_BREAK).stripTrailing();
        }

        @Override
        public String toString() {
            return message.map(text -> type + ": " + text).orElse(type);
        }
    }
}
