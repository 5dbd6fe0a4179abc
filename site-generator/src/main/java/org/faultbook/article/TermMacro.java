package org.faultbook.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.extension.Name;
import org.faultbook.article.Glossary.Term;
import org.faultbook.problem.Problems;

/**
 * A link to a term of the glossary: {@code term:backlog[]}, or {@code term:backlog[backlogs]} where the sentence wants
 * another form of the word.
 */
@Name("term")
@ContentModel(ContentModel.RAW)
final class TermMacro extends InlineMacroProcessor {
    private static final String ATTRIBUTE = "glossary-word-";
    private static final Pattern MACRO = Pattern.compile("(?<![\\w\\\\])term:([^\\s\\[\\]]+)\\[([^]]*)]");

    @Override
    public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
        String text = String.valueOf(attributes.getOrDefault("text", ""));
        String word = String.valueOf(parent.getDocument().getAttribute(ATTRIBUTE + target, target));
        return createPhraseNode(
                parent,
                "anchor",
                text.isBlank() ? word : text,
                Map.of("role", "term"),
                Map.of("type", ":link", "target", Glossary.SLUG + ".html#" + target));
    }

    /** By which pages in the language learn the words. */
    static Map<String, String> attributes(Glossary glossary, Language language) {
        Map<String, String> attributes = new HashMap<>();
        glossary.in(language).forEach(term -> attributes.put(ATTRIBUTE + term.id(), term.word()));
        return attributes;
    }

    /** Terms that there are not, and places that cannot hold a link. */
    static void check(Article article, Glossary glossary, Problems problems) {
        List<String> lines = article.source();
        int header = Math.max(1, lines.indexOf(""));
        for (int i = 0; i < lines.size(); i++) {
            boolean hasNoLinks = i < header || lines.get(i).matches("={2,6} .*");
            for (MatchResult macro : MACRO.matcher(lines.get(i)).results().toList()) {
                Optional<Term> term = glossary.term(macro.group(1), article.language());
                if (hasNoLinks) {
                    problems.error(
                            article.at(i + 1),
                            "\"" + macro.group() + "\" stands in a heading, which is a link itself, or above all text",
                            "link the term in the text");
                } else if (term.isEmpty()) {
                    problems.error(
                            article.at(i + 1),
                            "unknown term \"" + macro.group(1) + "\"",
                            "write one of the glossary, or add it there in every language: " + Glossary.DIRECTORY + "/"
                                    + article.language().code() + ".properties");
                }
            }
        }
    }

    /** A line of AsciiDoc with the words alone, for a text that has no glossary beside it. */
    static String inPlainText(String line, Function<String, Optional<Term>> terms) {
        return MACRO.matcher(line)
                .replaceAll(macro -> Matcher.quoteReplacement(
                        macro.group(2).isBlank()
                                ? terms.apply(macro.group(1)).map(Term::word).orElse(macro.group(1))
                                : macro.group(2)));
    }
}
