package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, in one piece. */
final class Difference {
    private static final int SHOWN = 6;
    private static final int WIDTH = 160;

    private Difference() {}

    static List<String> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = first(old, now) - 1;
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> difference = new ArrayList<>();
        difference.add(
                "@@ line " + (start + 1) + (old.equals(now) ? ": the same lines, other line ends or marks" : ""));
        show("-", old.subList(start, old.size() - end), difference);
        show("+", now.subList(start, now.size() - end), difference);
        return difference;
    }

    /** The first line that is not the same in both, from 1. */
    static int first(List<String> old, List<String> now) {
        int line = 0;
        while (line < Math.min(old.size(), now.size()) && old.get(line).equals(now.get(line))) {
            line++;
        }
        return line + 1;
    }

    private static void show(String sign, List<String> lines, List<String> difference) {
        for (String line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
            difference.add(sign + (line.length() > WIDTH ? line.substring(0, WIDTH) + " ..." : line));
        }
        if (lines.size() > SHOWN) {
            difference.add(sign + "... (" + lines.size() + " lines)");
        }
    }
}
