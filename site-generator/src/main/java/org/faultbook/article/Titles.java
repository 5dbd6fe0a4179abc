package org.faultbook.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages of a book are called.
 *
 * @param slugs of the pages, by language and title
 */
record Titles(Map<String, String> slugs) {
    static Titles of(List<Article> articles) {
        Map<String, String> slugs = new HashMap<>();
        articles.forEach(article -> slugs.putIfAbsent(key(article.language(), article.title()), article.slug()));
        return new Titles(slugs);
    }

    /** The page that is called so in this language. */
    Optional<String> slug(Language language, String title) {
        return Optional.ofNullable(slugs.get(key(language, title)));
    }

    boolean hasPage(String slug) {
        return slugs.containsValue(slug);
    }

    /** Some titles have the English name in brackets behind them, which links leave out. */
    private static String key(Language language, String title) {
        return language.code() + " "
                + title.strip().replaceFirst(" \\([^)]*\\)$", "").toLowerCase(Locale.ROOT);
    }
}
