package org.faultbook.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.article.Article.Section;
import org.faultbook.article.Block.Pair;
import org.faultbook.article.Skeleton.Cell;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** Holds a translation against its source, section by section, in what does not depend on the language. */
final class Translation {
    /** Of so many characters a text is like the rest of its page in how long it is in another language. */
    private static final int LONG_TEXT = 80;

    /** How many times longer or shorter than that it may be. In this book 1.45 is the most. */
    private static final double LENGTHS_DIFFER = 1.6;

    private final Article translation;
    private final Article source;
    private final Problems problems;

    private Translation(Article translation, Article source, Problems problems) {
        this.translation = translation;
        this.source = source;
        this.problems = problems;
    }

    static void compare(Article translation, Article source, Problems problems) {
        new Translation(translation, source, problems).compare();
    }

    private void compare() {
        Map<String, Skeleton> expected = Skeleton.of(source.html());
        Map<String, Skeleton> actual = Skeleton.of(translation.html());
        List<Pair> pairs = new ArrayList<>();
        for (Section section : translation.sections()) {
            Skeleton theirs = expected.get(section.id());
            Skeleton ours = actual.get(section.id());
            if (theirs != null && ours != null) {
                List<Pair> blocks = Block.align(theirs.blocks(), ours.blocks());
                compare(section, theirs, ours, blocks);
                if (blocks.stream().allMatch(Pair::isWhole)) {
                    pairs.addAll(blocks);
                }
            }
        }
        compareLengths(pairs);
    }

    /** What was forgotten leaves a text too short, and what was added one too long, measured by the rest of the page. */
    private void compareLengths(List<Pair> pairs) {
        List<Pair> texts = pairs.stream()
                .filter(pair -> pair.source().orElseThrow().isSmall())
                .toList();
        int theirs = texts.stream().mapToInt(pair -> lengthOf(pair.source())).sum();
        int ours = texts.stream().mapToInt(pair -> lengthOf(pair.translation())).sum();
        for (Pair pair : texts) {
            int expected = lengthOf(pair.source());
            int actual = lengthOf(pair.translation());
            double times = (double) actual * theirs / ((double) expected * ours);
            if (expected >= LONG_TEXT && (times > LENGTHS_DIFFER || times < 1 / LENGTHS_DIFFER)) {
                Block block = pair.translation().orElseThrow();
                problems.error(
                        translation.at(block.line()),
                        "this %s has %d characters for the %d of %s; the page has %d for 100"
                                .formatted(
                                        block.kind(),
                                        actual,
                                        expected,
                                        source.at(pair.source().orElseThrow().line()),
                                        100 * ours / theirs),
                        times < 1
                                ? "say all that the source says"
                                : "say what the source says; what is to be added belongs there first");
            }
        }
    }

    private static int lengthOf(Optional<Block> block) {
        return block.orElseThrow().text().length();
    }

    private void compare(Section section, Skeleton theirs, Skeleton ours, List<Pair> blocks) {
        lacks(section, "the code", theirs.codes(), ours.codes(), blocks);
        lacks(section, "the number", theirs.numbers(), ours.numbers(), blocks);
        lacks(section, "the anchor", theirs.anchors(), ours.anchors(), blocks);
        ours.codes().stream()
                .filter(code -> !theirs.codes().contains(code) && !theirs.says(code))
                .forEach(code -> report(section, code, "has the code \"" + code + "\", which is not in"));
        ours.numbers().stream()
                .filter(number -> !theirs.numbers().contains(number) && !theirs.says(number))
                .forEach(number -> report(section, number, "has the number " + number + ", which is not in"));
        ours.anchors().stream()
                .filter(anchor -> !theirs.anchors().contains(anchor))
                .forEach(anchor -> report(section, anchor, "has the anchor \"" + anchor + "\", which is not in"));
        differs(section, "links to", theirs.links(), ours.links());
        differs(section, "has tables of", theirs.tables(), ours.tables());
        compareBlocks(section, blocks);
        if (ours.codes().containsAll(theirs.codes()) && ours.numbers().containsAll(theirs.numbers())) {
            compareFacts(theirs.blocks(), ours.blocks(), blocks);
        }
        if (sorted(theirs.links()).equals(sorted(ours.links()))) {
            blocks.stream().filter(Pair::isWhole).forEach(this::compareLinks);
        }
        if (theirs.tables().equals(ours.tables())) {
            compareCells(theirs.cells(), ours.cells());
        }
    }

    private void compareBlocks(Section section, List<Pair> blocks) {
        int above = section.line();
        boolean alone = true;
        for (Pair pair : blocks) {
            Block either = pair.source().or(pair::translation).orElseThrow();
            boolean belongs = !alone && either.kind().equals(Block.DEFINITION);
            alone = !either.kind().equals(Block.TERM) || pair.isWhole();
            if (belongs && !pair.isWhole()) {
                // It went, or came, with its term.
                continue;
            }
            if (pair.translation().isEmpty()) {
                Block missing = pair.source().orElseThrow();
                problems.error(
                        translation.at(above),
                        "below this, the " + missing.inWords() + " of " + source.at(missing.line()) + " is missing",
                        "translate it, or take it out of the source and of every translation");
            } else if (pair.source().isEmpty()) {
                Block extra = pair.translation().get();
                problems.error(
                        translation.at(extra.line()),
                        "this " + extra.inWords() + " is not in the section \"" + section.id() + "\" of "
                                + source.at(lineOf(section)),
                        "add it to the source first, or take it out");
            }
            above = pair.translation().map(Block::line).orElse(above);
        }
    }

    /** Where nothing is missing in the section, it may still stand in another paragraph or item. */
    private void compareFacts(List<Block> theirs, List<Block> ours, List<Pair> aligned) {
        for (Pair pair : aligned) {
            if (pair.source().isPresent() && pair.translation().isPresent()) {
                Block expected = pair.source().get();
                Block actual = pair.translation().get();
                Set<String> missing = new TreeSet<>(expected.facts());
                missing.removeAll(actual.facts());
                plain(expected, theirs, ours).stream()
                        .filter(fact -> !actual.says(fact))
                        .forEach(missing::add);
                if (expected.isSmall()) {
                    comparePlain(expected, actual);
                }
                if (expected.isSmall() && !missing.isEmpty()) {
                    problems.error(
                            translation.at(actual.line()),
                            "this " + actual.kind() + " lacks " + missing + " of " + source.at(expected.line())
                                    + ", which stands elsewhere in the section",
                            "keep the order of the source, or bring over what it says here");
                }
            }
        }
    }

    /** Where the section has all its links, they may still stand in another paragraph or item. */
    private void compareLinks(Pair pair) {
        Block expected = pair.source().orElseThrow();
        Block actual = pair.translation().orElseThrow();
        if (expected.isSmall() && !expected.links().equals(actual.links())) {
            problems.error(
                    translation.at(actual.line()),
                    "this " + actual.kind() + " links to " + actual.links() + ", not " + expected.links() + " as "
                            + source.at(expected.line()),
                    "explain and link here what the source does here, no more and no less");
        }
    }

    private void comparePlain(Block expected, Block actual) {
        expected.facts().stream()
                .filter(fact -> actual.leavesPlain(fact, expected))
                .forEach(fact -> problems.error(
                        translation.at(actual.line()),
                        "this " + actual.kind() + " says \"" + fact + "\" in plain text, which is code in "
                                + source.at(expected.line()),
                        "make it code, each time"));
    }

    /** What the block of the source, it alone, says in plain text, and a translation as code; no mere words, which many do. */
    private static Set<String> plain(Block expected, List<Block> theirs, List<Block> ours) {
        return ours.stream()
                .flatMap(block -> block.facts().stream())
                .filter(fact -> !fact.matches("\\p{L}+") && expected.says(fact))
                .filter(fact -> theirs.stream()
                        .noneMatch(block -> !block.equals(expected)
                                && block.isSmall()
                                && (block.facts().contains(fact) || block.says(fact))))
                .collect(Collectors.toSet());
    }

    private void compareCells(List<Cell> theirs, List<Cell> ours) {
        for (int i = 0; i < Math.min(theirs.size(), ours.size()); i++) {
            Cell expected = theirs.get(i);
            Cell actual = ours.get(i);
            if (!expected.hasFactsOf(actual)) {
                problems.error(
                        translation.at(actual.line()),
                        "in " + actual.place() + " of the table stands " + actual.facts() + ", and " + expected.facts()
                                + " in " + source.at(expected.line()),
                        "facts, identifiers, messages and links are the same in every language");
            }
        }
    }

    private void lacks(
            Section section, String what, Iterable<String> theirs, Collection<String> ours, List<Pair> blocks) {
        for (String each : theirs) {
            if (!ours.contains(each)) {
                problems.error(
                        placeOfMissing(section, each, blocks),
                        "the section \"" + section.id() + "\" lacks " + what + " \"" + each + "\" of "
                                + new Lines(source)
                                        .in(section.id(), line -> line.contains(each))
                                        .get(0),
                        "facts, identifiers, messages and links are the same in every language");
            }
        }
    }

    /** Where it is written in another case; or what translates the only text that has it; or the section. */
    private Origin placeOfMissing(Section section, String fact, List<Pair> blocks) {
        Pattern inAnyCase = Pattern.compile("(?iu)`" + Pattern.quote(fact) + "`");
        List<Pair> having = blocks.stream()
                .filter(pair -> pair.source()
                        .filter(block -> block.facts().contains(fact))
                        .isPresent())
                .toList();
        return new Lines(translation)
                .firstIn(section.id(), line -> inAnyCase.matcher(line).find())
                .or(() -> having.size() == 1
                        ? having.get(0).translation().map(block -> translation.at(block.line()))
                        : Optional.empty())
                .orElse(translation.at(section.line()));
    }

    /** The order of words differs between languages, and that of links with it. */
    private void differs(Section section, String what, List<String> theirs, List<String> ours) {
        List<String> expected = sorted(theirs);
        List<String> actual = sorted(ours);
        if (!expected.equals(actual)) {
            List<String> extra = new ArrayList<>(actual);
            expected.forEach(extra::remove);
            String wrong = extra.isEmpty()
                    ? ""
                    : extra.get(0).replaceFirst("^#|.*#", "").replaceAll("^(\\.\\./)+|/$", "");
            report(section, wrong, what + " " + ours + ", not " + theirs + " as");
        }
    }

    private static List<String> sorted(List<String> links) {
        return links.stream().sorted().toList();
    }

    /** @param wrong stands at the line that is told; empty for what is missing, which is told at the section's heading */
    private void report(Section section, String wrong, String what) {
        problems.error(
                wrong.isEmpty() ? translation.at(section.line()) : place(section, wrong),
                "the section \"" + section.id() + "\" " + what + " " + source.at(lineOf(section)),
                "facts, identifiers, messages and links are the same in every language");
    }

    /** Where it stands by itself; otherwise where it is a part of something else: {@code 1} is in {@code -1} too. */
    private Origin place(Section section, String wrong) {
        Lines lines = new Lines(translation);
        Pattern whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(wrong) + "(?!\\w)");
        return lines.firstIn(section.id(), line -> whole.matcher(line).find())
                .or(() -> lines.firstIn(section.id(), line -> line.contains(wrong)))
                .orElse(translation.at(section.line()));
    }

    private int lineOf(Section section) {
        return source.sections().stream()
                .filter(other -> other.id().equals(section.id()))
                .findFirst()
                .map(Section::line)
                .orElse(1);
    }
}
