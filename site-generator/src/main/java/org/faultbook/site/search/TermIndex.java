package org.faultbook.site.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.faultbook.article.SearchWords;
import org.faultbook.article.SearchWords.Filter;

/** The terms of one language, and in which sections they stand. */
final class TermIndex {
    /** What is said in a section, and what a word of it weighs: one in a title says more of a page than one in a sentence. */
    private record Text(int unit, String text, int weight) {}

    /** A whole message, or a name such as ECONNRESET. */
    private record Phrase(int page, String text) {}

    private final String code;
    private final SearchWords words;
    private final List<Text> texts = new ArrayList<>();
    private final Set<Phrase> phrases = new LinkedHashSet<>();

    TermIndex(String code, SearchWords words) {
        this.code = code;
        this.words = words;
    }

    void add(int unit, String text, int weight) {
        texts.add(new Text(unit, text, weight));
    }

    void addPhrase(int page, String text) {
        phrases.add(new Phrase(page, text));
    }

    /** As the script reads it. */
    Map<String, Object> toJson() {
        List<String> filters = words.filters().stream()
                .map(Filter::name)
                .filter(Analysis.filters()::contains)
                .toList();
        Set<String> dictionary = new TreeSet<>();
        eachTerm(filters, Set.of(), (term, text) -> dictionary.add(term));
        // Compounds are split into terms that stand somewhere by themselves, and so there are no new ones.
        Map<String, Posting> postings = new TreeMap<>();
        eachTerm(
                filters,
                dictionary,
                (term, text) ->
                        postings.computeIfAbsent(term, each -> new Posting()).add(text));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("filters", filters);
        json.put("ignored", String.join(" ", words.ignored()));
        json.put("synonyms", words.synonyms());
        json.put(
                "phrases",
                phrases.stream()
                        .map(phrase -> List.of(phrase.page(), phrase.text()))
                        .toList());
        json.put("terms", String.join(" ", postings.keySet()));
        json.put("postings", postings.values().stream().map(Posting::numbers).toList());
        return json;
    }

    private void eachTerm(List<String> filters, Set<String> dictionary, BiConsumer<String, Text> use) {
        try (Analysis analysis = Analysis.of(filters, words.ignored(), dictionary)) {
            for (Text text : texts) {
                for (String word : Analysis.words(text.text())) {
                    analysis.terms(word).forEach(term -> use.accept(term, text));
                }
            }
        }
    }

    /** What a term weighs in each section: number of the section, weight, and so on. Sections come in order. */
    private static final class Posting {
        private int[] pairs = new int[2];
        private int length;

        void add(Text text) {
            if (length > 0 && pairs[length - 2] == text.unit()) {
                pairs[length - 1] += text.weight();
                return;
            }
            if (length == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * length);
            }
            pairs[length] = text.unit();
            pairs[length + 1] = text.weight();
            length += 2;
        }

        int[] numbers() {
            return Arrays.copyOf(pairs, length);
        }
    }
}
