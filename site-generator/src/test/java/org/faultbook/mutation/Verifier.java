package org.faultbook.mutation;

/** Verifies and publishes the copy of the book that it was made for. */
public interface Verifier extends AutoCloseable {
    /** Where something may go wrong that stands in no file of the book. */
    enum Circumstance {
        USUAL,
        /** The machine has no Python, and everything must run. */
        NO_PYTHON,
        /** The machine has no Python, and what cannot run may be left out. */
        NO_PYTHON_ALLOWED,
        /** A directory is named as JDK that is none. */
        NO_JDK,
        /** The site should go where a file stands. */
        OUTPUT_IS_A_FILE,
        /** The site should go where something else stands. */
        OUTPUT_IS_FOREIGN,
        /** The sources of the test server were changed: compiled, and first on the class path. */
        OTHER_SERVER
    }

    Verdict verify(Circumstance circumstance);

    @Override
    void close();
}
