package org.faultbook.site.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings the words of a language to their terms, with Lucene's filters. The script in the browser does the same to a query:
 * whoever changes one of them changes the other, and {@code search/terms.tsv} in the tests holds them together.
 */
final class Analysis implements AutoCloseable {
    /** By the names that Lucene's own factories have. */
    private static final Map<String, BiFunction<TokenStream, CharArraySet, TokenStream>> FILTERS = new TreeMap<>(Map.of(
            "arabicNormalization", (words, dictionary) -> new ArabicNormalizationFilter(words),
            "arabicStem", (words, dictionary) -> new ArabicStemFilter(words),
            "germanNormalization", (words, dictionary) -> new GermanNormalizationFilter(words),
            "germanLightStem", (words, dictionary) -> new GermanLightStemFilter(words),
            "porterStem", (words, dictionary) -> new PorterStemFilter(words),
            "dictionaryCompoundWord",
                    (words, dictionary) -> new DictionaryCompoundWordTokenFilter(words, dictionary, 8, 4, 20, true)));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final int IDENTIFIER_PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
            | WordDelimiterGraphFilter.PRESERVE_ORIGINAL;

    private final Analyzer analyzer;
    private final Set<String> ignored;
    private final Map<String, List<String>> known = new HashMap<>();

    private Analysis(List<String> filters, CharArraySet dictionary, Set<String> ignored) {
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer word = new KeywordTokenizer();
                TokenStream terms = new DecimalDigitFilter(
                        new LowerCaseFilter(new WordDelimiterGraphFilter(word, IDENTIFIER_PARTS, null)));
                for (String filter : filters) {
                    terms = Objects.requireNonNull(FILTERS.get(filter), filter).apply(terms, dictionary);
                }
                return new TokenStreamComponents(word, terms);
            }
        };
        this.ignored = ignored;
    }

    /** @param dictionary the terms of which compounds may be made */
    static Analysis of(List<String> filters, List<String> ignored, Collection<String> dictionary) {
        Set<String> nothing = new LinkedHashSet<>();
        try (Analysis plain = new Analysis(filters, CharArraySet.EMPTY_SET, Set.of())) {
            words(String.join(" ", ignored))
                    .forEach(word -> plain.terms(word).stream().limit(1).forEach(nothing::add));
        }
        return new Analysis(filters, new CharArraySet(dictionary, false), nothing);
    }

    /** The names of all filters there are. */
    static Set<String> filters() {
        return FILTERS.keySet();
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Of one word: its own term first, then those of its parts; nothing for a word that is ignored. */
    List<String> terms(String word) {
        return known.computeIfAbsent(word, this::analyze);
    }

    private List<String> analyze(String word) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms.stream()
                .filter(term -> !term.isEmpty() && !ignored.contains(term))
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
