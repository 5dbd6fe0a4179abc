package org.faultbook.article;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/**
 * How a language is written: the quotation marks and the punctuation that its wording names, and no letters that only look
 * like those of another script.
 */
final class Script {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern QUOTATION_MARK =
            Pattern.compile("[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a]");

    /** Their letters look alike, and no word has those of two of them. */
    private static final Set<UnicodeScript> ALIKE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    /** Some languages write the article and short words such as "and" together with a name in another script. */
    private static final int LONGEST_PREFIX = 3;

    private final String quotes;

    /** What stands in the place of a sign of another script, by that sign. */
    private final Map<String, String> punctuation = new TreeMap<>();

    Script(Wording wording) {
        quotes = wording.words().getOrDefault(Wordings.QUOTES, "").replace(" ", "");
        for (String pair :
                wording.words().getOrDefault(Wordings.PUNCTUATION, "").split(" ", -1)) {
            if (pair.length() == 2) {
                punctuation.put(pair.substring(0, 1), pair.substring(1));
            }
        }
    }

    void check(String text, Origin origin, Problems problems) {
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            checkWord(word.group(), origin, problems);
        }
        if (!quotes.isEmpty()) {
            checkQuotes(text, origin, problems);
        }
        punctuation.forEach((foreign, own) -> {
            if (Pattern.compile("[\\p{L}\\p{M}&&[^\\p{IsLatin}]]" + Pattern.quote(foreign))
                    .matcher(text)
                    .find()) {
                problems.error(origin, "\"" + foreign + "\" after a word of this script", "write \"" + own + "\"");
            }
        });
    }

    private static void checkWord(String word, Origin origin, Problems problems) {
        List<UnicodeScript> scripts = word.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.INHERITED && script != UnicodeScript.COMMON)
                .toList();
        List<UnicodeScript> distinct = scripts.stream().distinct().toList();
        if (distinct.size() < 2) {
            return;
        }
        boolean prefixed = distinct.size() == 2
                && !ALIKE.containsAll(distinct)
                && scripts.lastIndexOf(distinct.get(0)) < LONGEST_PREFIX
                && scripts.indexOf(distinct.get(1)) > scripts.lastIndexOf(distinct.get(0));
        if (!prefixed) {
            problems.error(
                    origin,
                    "the word \"" + word + "\" has letters of " + distinct.get(0) + " and of " + distinct.get(1),
                    "type it in one script: letters that look alike are not found by a search");
        }
    }

    private void checkQuotes(String text, Origin origin, Problems problems) {
        List<String> marks =
                QUOTATION_MARK.matcher(text).results().map(MatchResult::group).toList();
        for (String mark : marks) {
            if (!quotes.contains(mark)) {
                problems.error(
                        origin,
                        "the quotation mark " + mark + " is none of this language",
                        "write " + quotes.charAt(0) + "..." + quotes.charAt(quotes.length() - 1));
                return;
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).equals(String.valueOf(quotes.charAt(i % 2 * (quotes.length() - 1))))) {
                problems.error(origin, "quotation marks that do not open and close", "put the missing one");
                return;
            }
        }
        if (marks.size() % 2 != 0) {
            problems.error(origin, "quotation marks that do not open and close", "put the missing one");
        }
    }
}
