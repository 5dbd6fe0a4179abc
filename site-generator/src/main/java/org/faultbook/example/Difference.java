package org.faultbook.example;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What differs between two texts, in the forms in which people read it. */
final class Difference {
    private static final int CONTEXT = 3;
    private static final int MOST_LINES = 12;
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    private static final DiffRowGenerator WORDS = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .mergeOriginalRevised(true)
            // The library would escape for HTML.
            .lineNormalizer(line -> line)
            .oldTag(opens -> opens ? "[-" : "-]")
            .newTag(opens -> opens ? "{+" : "+}")
            .build();

    private Difference() {}

    /** As {@code diff -u} and code hosts show it. */
    static String unified(String file, List<String> before, List<String> after) {
        return String.join(
                "\n", UnifiedDiffUtils.generateUnifiedDiff(file, file, before, DiffUtils.diff(before, after), CONTEXT));
    }

    /** Each line that differs, with its number before the change and its words marked: {@code 2: hello [-two-]{+2+}}. */
    static String lines(List<String> before, List<String> after) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (DiffRow row : WORDS.generateDiffRows(before, after)) {
            if (row.getTag() != DiffRow.Tag.EQUAL) {
                lines.add(number + ": " + row.getOldLine());
            }
            number += row.getTag() == DiffRow.Tag.INSERT ? 0 : 1;
        }
        return lines.size() <= MOST_LINES
                ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, MOST_LINES)) + "\n... and " + (lines.size() - MOST_LINES)
                        + " more lines";
    }

    /** Marks the words that differ, where at least half of them do not. */
    static Optional<String> words(String before, String after) {
        Set<String> common = wordsOf(before);
        common.retainAll(wordsOf(after));
        int longer = Math.max(wordsOf(before).size(), wordsOf(after).size());
        return common.size() * 2 < longer
                ? Optional.empty()
                : Optional.of(WORDS
                        .generateDiffRows(before.lines().toList(), after.lines().toList())
                        .stream()
                        .map(DiffRow::getOldLine)
                        .collect(Collectors.joining("\n")));
    }

    private static Set<String> wordsOf(String line) {
        return new HashSet<>(Arrays.asList(NO_WORD.split(line, -1)));
    }

    /** The later lines, but where an earlier one is as good as its counterpart, the earlier one. */
    static List<String> keeping(List<String> earlier, List<String> later, BiPredicate<String, String> asGood) {
        List<String> kept = new ArrayList<>();
        int next = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(earlier, later, asGood).getDeltas()) {
            Chunk<String> source = delta.getSource();
            kept.addAll(earlier.subList(next, source.getPosition()));
            kept.addAll(delta.getTarget().getLines());
            next = source.getPosition() + source.size();
        }
        kept.addAll(earlier.subList(next, earlier.size()));
        return kept;
    }
}
