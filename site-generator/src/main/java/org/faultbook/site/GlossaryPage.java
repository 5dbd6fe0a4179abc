package org.faultbook.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.article.Articles;
import org.faultbook.article.Glossary;
import org.faultbook.article.Glossary.Term;
import org.faultbook.article.Language;

/** The terms of a book in one language, each with its word in the source language. */
final class GlossaryPage {
    static final String FILE = Glossary.SLUG + ".html";

    private GlossaryPage() {}

    /** For the template. */
    static List<Map<String, Object>> terms(Articles articles, Language language) {
        Language source = articles.wordings().get(0).language();
        return articles.glossary().in(language).stream()
                .map(term -> Map.<String, Object>of(
                        "id", term.id(),
                        "word", term.word(),
                        "meaning", term.meaning(),
                        "original", original(articles.glossary().term(term.id(), source), term),
                        "source", source))
                .toList();
    }

    /** Which readers know from programs and manuals; empty where it is the same. */
    private static String original(Optional<Term> source, Term term) {
        return source.map(Term::word)
                .filter(word -> !word.equalsIgnoreCase(term.word()))
                .orElse("");
    }
}
