package org.faultbook.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.article.Article.Section;
import org.faultbook.problem.Origin;

/** Where in its source something stands that was found in the HTML of a page. */
record Lines(Article article) {
    private List<String> lines() {
        return article.source();
    }

    /** Every line of the section that holds this; its heading if none seems to. */
    List<Origin> in(String section, Predicate<String> wanted) {
        List<Origin> found = holding(section, wanted).toList();
        return found.isEmpty() ? List.of(article.at(heading(section))) : found;
    }

    /** The first line of the section that holds this. */
    Optional<Origin> firstIn(String section, Predicate<String> wanted) {
        return holding(section, wanted).findFirst();
    }

    private Stream<Origin> holding(String section, Predicate<String> wanted) {
        int heading = heading(section);
        int end = article.sections().stream()
                .mapToInt(Section::line)
                .filter(line -> line > heading)
                .findFirst()
                .orElse(lines().size() + 1);
        return IntStream.range(heading, end)
                .filter(line -> wanted.test(lines().get(line - 1)))
                .mapToObj(article::at);
    }

    private int heading(String section) {
        return article.sections().stream()
                .filter(each -> each.id().equals(section))
                .findFirst()
                .map(Section::line)
                .orElse(1);
    }

    /** Every line of the page that has this text; its first if none does. */
    List<Origin> with(String text) {
        List<Origin> found = IntStream.rangeClosed(1, lines().size())
                .filter(line -> lines().get(line - 1).contains(text))
                .mapToObj(article::at)
                .toList();
        return found.isEmpty() ? List.of(article.at(1)) : found;
    }
}
