package org.faultbook.example;

import java.util.List;

/**
 * What a program's header expects on some JDKs.
 *
 * @param lines where it says so, counted from 1: the {@code expect} line, then those that belong to it
 */
record Variant(JdkRange jdks, Expectation expectation, List<Integer> lines) {
    Variant {
        lines = List.copyOf(lines);
    }
}
