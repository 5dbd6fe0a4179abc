package org.faultbook.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.article.Article.Section;
import org.faultbook.problem.Problems;

/** Holds a translation against its source, section by section, in what does not depend on the language. */
final class Translation {
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
        for (Section section : translation.sections()) {
            Skeleton theirs = expected.get(section.id());
            Skeleton ours = actual.get(section.id());
            if (theirs != null && ours != null) {
                compare(section, theirs, ours);
            }
        }
    }

    private void compare(Section section, Skeleton theirs, Skeleton ours) {
        lacks(section, "the code", theirs.codes(), ours.codes());
        lacks(section, "the number", theirs.numbers(), ours.numbers());
        ours.codes().stream()
                .filter(code -> !theirs.codes().contains(code) && !theirs.text().contains(code))
                .forEach(code -> report(section, "has the code \"" + code + "\", which is not in"));
        ours.numbers().stream()
                .filter(number ->
                        !theirs.numbers().contains(number) && !theirs.text().contains(number))
                .forEach(number -> report(section, "has the number " + number + ", which is not in"));
        differs(section, "links to", theirs.links(), ours.links());
        differs(section, "has tables of", theirs.tables(), ours.tables());
        differs(section, "explains callouts:", theirs.callouts(), ours.callouts());
    }

    private void lacks(Section section, String what, Iterable<String> theirs, java.util.Collection<String> ours) {
        for (String each : theirs) {
            if (!ours.contains(each)) {
                report(section, "lacks " + what + " \"" + each + "\" of");
            }
        }
    }

    /** The order of words differs between languages, and that of links with it. */
    private void differs(Section section, String what, List<String> theirs, List<String> ours) {
        List<String> expected = new ArrayList<>(theirs);
        List<String> actual = new ArrayList<>(ours);
        expected.sort(null);
        actual.sort(null);
        if (!expected.equals(actual)) {
            report(section, what + " " + ours + ", not " + theirs + " as");
        }
    }

    private void report(Section section, String what) {
        int line = source.sections().stream()
                .filter(other -> other.id().equals(section.id()))
                .findFirst()
                .map(Section::line)
                .orElse(1);
        problems.error(
                translation.at(section.line()),
                "the section \"" + section.id() + "\" " + what + " " + source.at(line),
                "facts, identifiers, messages and links are the same in every language");
    }
}
