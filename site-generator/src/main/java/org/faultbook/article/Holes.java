package org.faultbook.article;

import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.article.Article.Section;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Element;

/** What would go by unnoticed on a page: numbers that nothing explains, text that no one has written, foreign files. */
final class Holes {
    private static final Pattern INCLUDE = Pattern.compile("include::([^\\[]+)\\[.*");
    private static final Pattern INCLUDE_IN_CELL = Pattern.compile(".*\\|\\s*include::.*");
    private static final String EXAMPLES = "{examples}/";
    /** In letters: shorter words may well be the same in two languages. */
    private static final int SHORTEST_COPY = 15;

    /** Marks of code that AsciiDoc has left as they stand. */
    private static final Pattern MARKED = Pattern.compile("`[^`]+`");

    /** A macro that AsciiDoc does not know, because its name is mistyped. */
    private static final Pattern NO_MACRO = Pattern.compile("\\b[a-z]+:{1,2}[\\w/.-]+\\[[^\\]]*]");

    /** Marks of emphasis at one end of a word, or stars in it; names such as TIME_WAIT have their line. */
    private static final Pattern NO_EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\d])[*_]+(?=\\p{L})|(?<=\\p{L})(?:[*_]+(?![\\p{L}\\d*_])|\\*+)");

    /** In small letters, as names are not. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Ll}{2,}(?![\\p{L}\\p{M}])");

    private static final Pattern OTHER_PAGE = Pattern.compile("\\.\\./([^/]+)/([a-z-]+)\\.(?:html|adoc)(?:#.*)?");

    private Holes() {}

    /** A page shows programs of its own directory, and text from below the content; what else is on the disk is none of it. */
    static void checkIncludes(Article article, Path content, Problems problems) {
        for (int i = 0; i < article.source().size(); i++) {
            String line = article.source().get(i);
            Origin origin = article.at(i + 1);
            if (INCLUDE_IN_CELL.matcher(line).matches()) {
                problems.error(origin, "an include at the beginning of a cell", "put it into the next line");
            }
            Matcher include = INCLUDE.matcher(line);
            if (include.matches()) {
                checkInclude(article, content, include.group(1), origin, problems);
            }
        }
    }

    private static void checkInclude(Article article, Path content, String target, Origin origin, Problems problems) {
        String own = EXAMPLES + article.slug() + "/";
        if (target.startsWith(EXAMPLES)) {
            if (!target.matches(Pattern.quote(own) + "[^/]+")) {
                problems.error(
                        origin,
                        "includes \"" + target + "\", which does not belong to this page",
                        "show a program of " + own + ", or link to the page that shows this one");
            }
        } else if (!article.file().resolveSibling(target).normalize().startsWith(content.normalize())) {
            problems.error(
                    origin,
                    "includes \"" + target + "\" from outside of the content",
                    "include what is below " + content.getFileName() + ", or a program: " + own + "...");
        }
    }

    /** Whether the line begins or ends a block that AsciiDoc leaves as it stands. */
    static boolean isFence(String line) {
        return line.matches("-{4,}|\\.{4,}|/{4,}|\\+{4,}");
    }

    /** What AsciiDoc would pass on unread, or hide. */
    static void checkMarkup(Article article, List<Prose> prose, Problems problems) {
        boolean verbatim = false;
        for (int i = 0; i < article.source().size(); i++) {
            String line = article.source().get(i);
            if (isFence(line)) {
                verbatim = !verbatim;
            } else if (!verbatim && line.matches(".*(\\+\\+\\+|pass:).*")) {
                problems.error(
                        article.at(i + 1),
                        "markup that goes into the page unread",
                        "write it in AsciiDoc; where a character must stay as it is, put it between two plus signs");
            } else if (!verbatim && line.matches(".*(xref:[^\\[]*\\[]|<<[^,>]*,?>>).*")) {
                problems.error(article.at(i + 1), "a link without words", "say where it leads");
            } else if (!verbatim && line.chars().filter(c -> c == '`').count() % 2 != 0) {
                problems.error(article.at(i + 1), "a mark of code that has no other", "close the code in its line");
            }
        }
        for (Prose text : prose) {
            MARKED.matcher(text.text())
                    .results()
                    .forEach(marked -> problems.error(
                            article.at(text.line()),
                            "code that readers see as text, with its marks: " + marked.group(),
                            "between a letter or a quotation mark and code, AsciiDoc wants two marks on each side: `%s`"
                                    .formatted(marked.group())));
            report(article, text, NO_MACRO, "a macro that there is not", "correct its name", problems);
            report(
                    article,
                    text,
                    NO_EMPHASIS,
                    "a mark of emphasis that readers see as text",
                    "close it, take it out, or make it code; around a part of a word it is written twice",
                    problems);
        }
    }

    /** The list of facts begins with the class that the header names, which the programs of the page throw. */
    static void checkFirstFact(Article article, Problems problems) {
        Element first = Quotes.parse(article.html()).selectFirst(".facts dd code");
        String exception = article.fact("exception");
        if (first != null && !exception.isEmpty() && !first.text().equals(exception)) {
            problems.error(
                    article.at(Quotes.line(first)),
                    "the first fact is `" + first.text() + "`, and the header names the exception " + exception,
                    "begin the list with the class of the exception, or correct :exception:");
        }
    }

    private static void report(
            Article article, Prose text, Pattern leftover, String what, String cure, Problems problems) {
        leftover.matcher(text.text())
                .results()
                .limit(1)
                .forEach(found -> problems.error(
                        article.at(text.line()),
                        what + ": \""
                                + text.text()
                                        .substring(
                                                found.start(),
                                                Math.min(text.text().length(), found.end() + 20)) + "\"",
                        cure));
    }

    /** A translation left as it stands in its source is none: several words, which are not all names. */
    static void compareTexts(Article translation, Article source, Problems problems) {
        Set<String> theirs = Prose.in(source.html()).stream()
                .map(Prose::text)
                .filter(Holes::isASentence)
                .collect(Collectors.toSet());
        for (Prose ours : Prose.in(translation.html())) {
            if (theirs.contains(ours.text())
                    && (ours.text().codePoints().filter(Character::isLetter).count() >= SHORTEST_COPY
                            || hasForeignWords(ours.text(), translation, source))) {
                problems.error(
                        translation.at(ours.line()),
                        "this stands in the source word for word: \""
                                + ours.text().replace(Prose.CODE, "`...`") + "\"",
                        "translate it");
            }
        }
        for (Section section : translation.sections()) {
            source.sections().stream()
                    .filter(other -> other.title().equals(section.title())
                            && (isASentence(other.title()) || isInAnotherScript(other.title(), translation)))
                    .findFirst()
                    .ifPresent(other -> problems.error(
                            translation.at(section.line()),
                            "the heading \"" + section.title() + "\" is that of " + source.at(other.line()),
                            "translate it"));
        }
        if (translation.title().equals(source.title()) && isASentence(source.title())) {
            problems.error(translation.at(1), "the title is that of the source", "translate it");
        }
    }

    /** A short text that both have may belong to either; these are words that the source has elsewhere, and this page not. */
    private static boolean hasForeignWords(String text, Article translation, Article source) {
        Map<String, Integer> theirs = words(source);
        Map<String, Integer> ours = words(translation);
        return WORD.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> theirs.getOrDefault(word, 0) > 1 && ours.getOrDefault(word, 0) == 1)
                        .distinct()
                        .count()
                > 1;
    }

    /** How often each word in small letters stands on the page. */
    private static Map<String, Integer> words(Article article) {
        Map<String, Integer> counts = new HashMap<>();
        for (Prose prose : Prose.in(article.html())) {
            WORD.matcher(prose.text()).results().forEach(word -> counts.merge(word.group(), 1, Integer::sum));
        }
        return counts;
    }

    /** A word of another script than the page's, which is no abbreviation: names such as these are code. */
    private static boolean isInAnotherScript(String heading, Article page) {
        return isInAnotherScript(heading, page.fact("description") + page.title());
    }

    /** Words of another script than most of these are in, which are no abbreviation. */
    static boolean isInAnotherScript(String text, String others) {
        return text.codePoints().anyMatch(Character::isLowerCase) && script(text) != script(others);
    }

    static long countWords(String text) {
        return WORD.matcher(text).results().count();
    }

    /** That of most letters. */
    static UnicodeScript script(String text) {
        return text
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    /** Several words, not all of them names. */
    static boolean isASentence(String text) {
        return text.replace(Prose.CODE, " ").matches("(?s).*\\p{L}.*\\s\\p{Ll}{2,}.*");
    }

    /** A reader is not sent to another language, nor to another page than the link is called. */
    static void checkLinks(Article article, Titles titles, Problems problems) {
        for (Element link : Quotes.parse(article.html()).select("a[href]")) {
            Origin origin = article.at(Quotes.line(link));
            Matcher other = OTHER_PAGE.matcher(link.attr("href"));
            if (other.matches()) {
                String slug = other.group(1);
                if (!other.group(2).equals(article.language().code())) {
                    problems.error(
                            origin,
                            "links to the page in another language: " + link.attr("href"),
                            "link to " + article.language().code() + ".adoc beside it");
                }
                titles.slug(article.language(), link.text())
                        // Where there is no such page, the link is dead, which is told elsewhere.
                        .filter(named -> !named.equals(slug) && titles.hasPage(slug))
                        .ifPresent(named -> problems.error(
                                origin,
                                "the link \"" + link.text() + "\" has the title of " + named + ", and leads to " + slug,
                                "link to ../" + named + "/, or name the page that it leads to"));
            }
            if (link.text().isBlank()) {
                problems.error(origin, "a link without words", "say where it leads");
            }
        }
    }

    /** Numbers in a program that the list below it does not explain, and numbers that explain nothing. */
    static void checkCallouts(Article article, Problems problems) {
        Element body = Quotes.parse(article.html());
        for (Element empty : body.select(".colist li")) {
            if (empty.text().isBlank()) {
                problems.error(
                        article.at(Quotes.lineOfItem(empty)), "this callout explains nothing", "say what it means");
            }
        }
        for (Element block : Quotes.elements(body)) {
            Set<Integer> numbers = new TreeSet<>();
            block.select("pre b.conum").stream()
                    .map(each -> each.text().replaceAll("\\D", ""))
                    // No list is as long as a longer number.
                    .forEach(each -> numbers.add(each.length() < 10 ? Integer.parseInt(each) : Integer.MAX_VALUE));
            Element below = block.nextElementSibling();
            int explained = below != null && below.hasClass("colist")
                    ? below.select("> ol > li").size()
                    : 0;
            numbers.removeIf(number -> number <= explained);
            if (!numbers.isEmpty()) {
                problems.error(
                        article.at(Quotes.line(block)),
                        "nothing explains the callouts " + numbers + " of this program",
                        "explain them right below it: <1> ..., or take them out of the program");
            }
        }
    }

    static void checkEmptyCells(Article article, Problems problems) {
        for (Element cell : Quotes.parse(article.html()).select("td")) {
            if (isEmpty(cell)) {
                problems.error(
                        article.at(Quotes.line(cell)),
                        "a cell of this table is empty",
                        "write what belongs there; where there is nothing to say, say that");
            }
        }
    }

    static void checkEmptySections(Article article, Problems problems) {
        Element body = Quotes.parse(article.html());
        for (Section section : article.sections()) {
            Element heading = body.getElementById(section.id());
            Element below = heading == null ? null : heading.nextElementSibling();
            if (below == null || isEmpty(below)) {
                problems.error(
                        article.at(section.line()),
                        "the section \"" + section.id() + "\" is empty",
                        "write it, or take it out in every language");
            }
        }
    }

    /** What a run fills in is not written yet. */
    private static boolean isEmpty(Element element) {
        return element.text().isBlank() && element.select("[data-target], img").isEmpty();
    }

    /** Titles and descriptions tell pages apart in a list of results. */
    static void checkDuplicates(List<Article> articles, Problems problems) {
        Map<String, Article> first = new HashMap<>();
        for (Article article : articles) {
            String language = article.language().code();
            Article same = first.putIfAbsent(language + " title " + article.title(), article);
            if (same != null) {
                problems.error(article.at(1), "has the title of " + same.at(1), "give each page its own");
            }
            String description = article.fact("description");
            same = description.isEmpty() ? null : first.putIfAbsent(language + " description " + description, article);
            if (same != null) {
                problems.error(
                        article.at("description"),
                        "has the description of " + same.at("description"),
                        "give each page its own");
            }
        }
    }

    /** A description that nobody has translated. */
    static void compareDescriptions(Article translation, Article source, Problems problems) {
        String description = translation.fact("description");
        if (!description.isEmpty() && description.equals(source.fact("description"))) {
            problems.error(
                    translation.at("description"),
                    "the description is that of " + source.at("description"),
                    "translate it");
        }
    }
}
