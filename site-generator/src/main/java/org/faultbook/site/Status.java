package org.faultbook.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.faultbook.article.Article;
import org.faultbook.article.Articles;
import org.faultbook.article.Language;
import org.faultbook.article.Standing;
import org.faultbook.article.Wording;

/** How far each translation of each section has come, for those who translate. */
record Status(Articles articles, Wording wording) {
    /** For the template: every page with its sections, and a column for each language but the source's. */
    Map<String, Object> values() {
        List<Language> translations = articles.wordings().stream()
                .map(Wording::language)
                .filter(language -> !language.isSource())
                .toList();
        Language source = articles.wordings().get(0).language();
        return Map.of(
                "source",
                source,
                "translations",
                translations.stream().map(each -> Map.of("language", each)).toList(),
                "pages",
                articles.slugs().stream()
                        .map(slug -> page(articles.orSource(slug, source), translations))
                        .toList());
    }

    private Map<String, Object> page(Article source, List<Language> translations) {
        List<Map<String, Standing>> standings = translations.stream()
                .map(language -> articles.standing(source.slug(), language))
                .toList();
        return Map.of(
                "slug",
                source.slug(),
                "title",
                source.title(),
                "counts",
                standings.stream().map(this::count).toList(),
                "sections",
                source.sections().stream()
                        .map(section -> Map.of(
                                "id",
                                section.id(),
                                "title",
                                section.title(),
                                "standings",
                                standings.stream()
                                        .map(each -> cell(each.getOrDefault(section.id(), Standing.MISSING)))
                                        .toList()))
                        .toList());
    }

    private Map<String, String> count(Map<String, Standing> standings) {
        long current = standings.values().stream()
                .filter(standing -> standing == Standing.CURRENT)
                .count();
        Standing worst = standings.values().stream().max(Standing::compareTo).orElse(Standing.CURRENT);
        return Map.of("kind", kind(worst), "text", wording.get("status.count", current, standings.size()));
    }

    private Map<String, String> cell(Standing standing) {
        return Map.of("kind", kind(standing), "text", wording.get("status." + kind(standing)));
    }

    private static String kind(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
