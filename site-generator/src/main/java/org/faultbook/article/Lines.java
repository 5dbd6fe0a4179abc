package org.faultbook.article;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.faultbook.article.Article.Section;
import org.faultbook.problem.Origin;

/** Where in its source something stands that was found in the HTML of a page. */
record Lines(Article article) {
    private List<String> lines() {
        return article.source();
    }

    /** Every line of the section that holds this; its heading if none seems to. */
    List<Origin> in(String section, Predicate<String> wanted) {
        List<Section> sections = article.sections();
        int index = IntStream.range(0, sections.size())
                .filter(i -> sections.get(i).id().equals(section))
                .findFirst()
                .orElse(-1);
        int first = index < 0 ? 1 : sections.get(index).line();
        int end = index + 1 < sections.size() ? sections.get(index + 1).line() : lines().size() + 1;
        List<Origin> found = IntStream.range(first, Math.min(end, lines().size() + 1))
                .filter(line -> wanted.test(lines().get(line - 1)))
                .mapToObj(article::at)
                .toList();
        return found.isEmpty() ? List.of(article.at(first)) : found;
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
