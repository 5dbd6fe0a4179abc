package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changed copies of lines; lines are counted from 1. */
final class Edits {
    private Edits() {}

    static List<String> replaced(List<String> lines, int number, String text) {
        List<String> copy = new ArrayList<>(lines);
        copy.set(number - 1, text);
        return copy;
    }

    static List<String> without(List<String> lines, int from, int to) {
        List<String> copy = new ArrayList<>(lines);
        copy.subList(from - 1, to).clear();
        return copy;
    }

    /** With more lines, of which the first gets this number. */
    static List<String> inserted(List<String> lines, int number, List<String> more) {
        List<String> copy = new ArrayList<>(lines);
        copy.addAll(number - 1, more);
        return copy;
    }

    static List<String> swapped(List<String> lines, int one, int other) {
        List<String> copy = new ArrayList<>(lines);
        Collections.swap(copy, one - 1, other - 1);
        return copy;
    }
}
