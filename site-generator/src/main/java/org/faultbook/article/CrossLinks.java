package org.faultbook.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Element;

/** Links from page to page, held against the titles of the pages. */
final class CrossLinks {
    private static final Pattern PAGE = Pattern.compile("\\.\\./([^/]+)/[a-z-]+\\.(?:html|adoc)(?:#.*)?");

    private CrossLinks() {}

    /** A link that is called like one page and leads to another. */
    static void check(List<Article> articles, Problems problems) {
        Map<String, Article> titled = new HashMap<>();
        Set<String> slugs = articles.stream().map(Article::slug).collect(Collectors.toSet());
        articles.forEach(article -> titled.putIfAbsent(key(article, article.title()), article));
        for (Article article : articles) {
            for (Element link : Quotes.parse(article.html()).select("a[href]")) {
                Matcher page = PAGE.matcher(link.attr("href"));
                Article named = titled.get(key(article, link.text()));
                // Where there is no such page, the link is dead, which is told elsewhere.
                if (named != null
                        && page.matches()
                        && slugs.contains(page.group(1))
                        && !named.slug().equals(page.group(1))) {
                    problems.error(
                            article.at(Quotes.line(link)),
                            "the link \"" + link.text() + "\" has the title of " + named.slug() + ", and leads to "
                                    + page.group(1),
                            "link to ../" + named.slug() + "/, or name the page that it leads to");
                }
            }
        }
    }

    /** Some titles have the English name in brackets behind them, which links leave out. */
    private static String key(Article article, String title) {
        return article.language().code() + " "
                + title.strip().replaceFirst(" \\([^)]*\\)$", "").toLowerCase(Locale.ROOT);
    }
}
