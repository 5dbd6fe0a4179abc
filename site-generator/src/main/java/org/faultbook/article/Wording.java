package org.faultbook.article;

import java.util.Map;
import java.util.stream.Collectors;

/** Every word of the interface in one language. */
public record Wording(Language language, Map<String, String> words) {
    public Wording {
        words = Map.copyOf(words);
    }

    /** @throws IllegalArgumentException when the wording has no such key: a mistake in a template */
    public String get(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no wording for " + key);
        }
        return word;
    }

    /** The wording with {@code {0}}, {@code {1}} ... replaced. */
    public String get(String key, Object... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** What AsciiDoc itself writes into pages, such as the label of a note: the keys below {@code asciidoc.}. */
    Map<String, String> asciidocAttributes() {
        String prefix = "asciidoc.";
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }
}
