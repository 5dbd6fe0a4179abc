package org.faultbook.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of a section that a translation has too, in the same place.
 *
 * @param kind in words, such as "paragraph"
 * @param nested whether it belongs to an item of a list
 * @param facts the code and the numbers in it, which are the same in every language
 * @param text all of it
 * @param plain what of it is no code; of a small block only
 * @param links where they lead, without their language, sorted; of a small block only
 */
record Block(String kind, boolean nested, int line, Set<String> facts, String text, String plain, List<String> links) {
    static final String CALLOUT = "callout";
    static final String TERM = "term";
    static final String DEFINITION = "definition";

    /** Where it belongs to a list: as a program it is compared by itself. */
    static final String PROGRAM = "program";

    /** Two blocks that stand for each other, or one that has no counterpart. */
    record Pair(Optional<Block> source, Optional<Block> translation) {
        boolean isWhole() {
            return source.isPresent() && translation.isPresent();
        }
    }

    /**
     * Finds which block of the translation stands for which of the source: only those of a kind do, by preference with the
     * same facts and of like length, and in the same order.
     */
    static List<Pair> align(List<Block> source, List<Block> translation) {
        double[][] best = new double[source.size() + 1][translation.size() + 1];
        for (int i = 1; i <= source.size(); i++) {
            for (int j = 1; j <= translation.size(); j++) {
                double paired = best[i - 1][j - 1] + source.get(i - 1).likeness(translation.get(j - 1));
                best[i][j] = Math.max(paired, Math.max(best[i - 1][j], best[i][j - 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = source.size();
        int j = translation.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && best[i][j] > Math.max(best[i - 1][j], best[i][j - 1])) {
                pairs.add(new Pair(Optional.of(source.get(--i)), Optional.of(translation.get(--j))));
            } else if (j == 0 || i > 0 && best[i - 1][j] >= best[i][j - 1]) {
                pairs.add(new Pair(Optional.of(source.get(--i)), Optional.empty()));
            } else {
                pairs.add(new Pair(Optional.empty(), Optional.of(translation.get(--j))));
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    String inWords() {
        return nested ? kind + " in a list" : kind;
    }

    /** Not a list, whose items are blocks themselves. */
    boolean isSmall() {
        return isSmall(kind);
    }

    static boolean isSmall(String kind) {
        return Set.of("paragraph", TERM, DEFINITION, CALLOUT).contains(kind) || kind.startsWith("item");
    }

    /** How often the code stands in it, as code or plain, by itself. */
    private static long count(String text, String code) {
        return whole(code).matcher(text).results().count();
    }

    /** Whether it leaves something plain that the other block has as code each time. */
    boolean leavesPlain(String code, Block other) {
        long plainHere = count(plain, code);
        long codeHere = count(text, code) - plainHere;
        long plainThere = count(other.plain, code);
        return plainHere > plainThere && codeHere < count(other.text, code) - plainThere;
    }

    /** Whether the words stand in it by themselves, and not inside of longer ones. */
    boolean says(String words) {
        return says(text, words);
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(words) + "(?![\\w-])");
    }

    static boolean says(String text, String words) {
        return whole(words).matcher(text).find();
    }

    private double likeness(Block other) {
        if (!kind.equals(other.kind) || nested != other.nested) {
            return 0;
        }
        int length = text.length();
        int others = other.text.length();
        double lengths = (1.0 + Math.min(length, others)) / (1 + Math.max(length, others));
        return 1 + lengths + (facts.equals(other.facts) ? 1 : 0);
    }
}
