package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.cache.Cache;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that builds again after an edit says and shows what one would that begins anew. */
class RebuildTest {
    @TempDir
    private Path root;

    @TempDir
    private Path cache;

    private final Memo memo = Memo.empty();
    private SmallBook book;

    /** What a build said, or the site that it made, each byte as a character. */
    private record Outcome(String problems, Map<String, String> site) {}

    @BeforeEach
    void aGoodBookThatWasBuiltTwice() throws Exception {
        book = SmallBook.in(root);
        assertThat(build(memo).problems()).isEmpty();
        assertThat(build(memo).problems()).isEmpty();
    }

    @Test
    void theTextOfAPage() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "Das ist schon alles."));
        assertThat(rebuilt().site().get("de/tiny.html")).contains("Das ist schon alles.");
        assertThat(rebuilt().site().get("en/tiny.html")).contains("That is all.");
    }

    @Test
    void aTitleThatTheIndexShows() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("Eine kleine Seite", "Eine sehr kleine Seite"));
        assertThat(rebuilt().site().get("de/index.html")).contains("Eine sehr kleine Seite");
    }

    @Test
    void anErrorThatComesStaysMovesAndGoes() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("<<wire,", "<<nowhere,"));
        String first = rebuilt().problems();
        assertThat(first).contains("content/tiny/de.adoc").contains("nowhere");
        assertThat(rebuilt().problems()).isEqualTo(first);
        book.edit("content/tiny/de.adoc", text -> text.replace("[#summary]", "// a comment\n\n[#summary]"));
        assertThat(rebuilt().problems()).isNotEqualTo(first).contains("nowhere");
        book.edit("content/tiny/de.adoc", text -> text.replace("<<nowhere,", "<<wire,"));
        assertThat(rebuilt().problems()).isEmpty();
    }

    @Test
    void aSourceThatItsTranslationDoesNotFollow() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is `all` of 42."));
        assertThat(rebuilt().problems()).contains("content/tiny/de.adoc");
    }

    @Test
    void aProgramThatPrintsSomethingElse() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("hello", "good morning"));
        assertThat(rebuilt().problems()).contains("examples/tiny/Prints.out");
        book.edit("examples/tiny/Prints.out", text -> text.replace("hello", "good morning"));
        assertThat(rebuilt().site().get("de/tiny.html")).contains("good morning");
    }

    @Test
    void theWordsOfALanguage() throws Exception {
        book.edit(
                "content/wording/de.properties",
                text -> text.replaceFirst("(?m)^site.name = .*", "site.name = Anders"));
        assertThat(rebuilt().site().get("de/tiny.html")).contains("Anders");
    }

    @Test
    void aWordThatIsOnThePagesOfEveryLanguage() throws Exception {
        book.edit(
                "content/wording/en.properties",
                text -> text.replaceFirst("(?m)^site.tagline = .*", "site.tagline = Anything goes"));
        assertThat(rebuilt().site().get("index.html")).contains("Anything goes");
    }

    @Test
    void anAddressThatAPageOnceHad() throws Exception {
        book.write("content/redirects.properties", "little = tiny\n");
        assertThat(rebuilt().site()).containsKeys("de/little.html", "en/little.html");
        book.write("content/redirects.properties", "smaller = tiny\n");
        assertThat(rebuilt().site()).containsKey("de/smaller.html").doesNotContainKey("de/little.html");
        book.write("content/redirects.properties", "smaller = huge\n");
        assertThat(rebuilt().problems())
                .contains("content/redirects.properties:1")
                .contains("huge");
        book.delete("content/redirects.properties");
        assertThat(rebuilt().site()).doesNotContainKey("de/smaller.html");
    }

    @Test
    void whatTheSearchKnowsOfALanguage() throws Exception {
        book.write("content/search/de.properties", "Seite = Papierbogen\n");
        assertThat(rebuilt().site().get("de/search-index.js")).contains("Papierbogen");
        book.write("content/search/de.properties", "filters = noSuchFilter\n");
        assertThat(rebuilt().problems()).contains("content/search/de.properties:1");
        book.delete("content/search/de.properties");
        assertThat(rebuilt().site().get("de/search-index.js")).doesNotContain("Papierbogen");
    }

    @Test
    void aTranslationThatFallsBehind() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is all there is."));
        assertThat(rebuilt().problems()).contains("is behind its source");
    }

    @Test
    void aTextThatAPageIncludes() throws Exception {
        book.write("content/tiny/text.txt", "Read this first.\n");
        for (String page : new String[] {"content/tiny/de.adoc", "content/tiny/en.adoc"}) {
            book.edit(page, text -> text.replace("That is all.", "include::text.txt[]"));
        }
        rebuilt();
        book.write("content/tiny/text.txt", "Read this at last.\n");
        rebuilt();
    }

    @Test
    void aSiteWhoseAddressIsKnown() throws Exception {
        book.at("https://errors.example/").revised("2026-01-02", "2026-01-03");
        assertThat(rebuilt().site()).containsKeys("en/feed.xml", "en/tiny.png", "faultbook-de.zip");
        book.edit("content/tiny/de.adoc", text -> text.replace("Eine kleine Seite", "Eine sehr kleine Seite"));
        assertThat(rebuilt().site().get("de/feed.xml")).contains("Eine sehr kleine Seite");
    }

    @Test
    void theFormOfPages() throws Exception {
        book.edit(
                "content/form.properties",
                text -> text.replaceFirst("(?m)^programs.fewest = .*", "programs.fewest = 3"));
        assertThat(rebuilt().problems()).contains("a page of this book has 3 at the least");
    }

    @Test
    void aSectionThatIsGone() throws Exception {
        for (String page : new String[] {"content/tiny/de.adoc", "content/tiny/en.adoc"}) {
            book.edit(page, text -> text.replace("\n[#notes]\n=== Notes\n", ""));
        }
        assertThat(rebuilt().problems()).contains("notes");
    }

    /** Twice, so that it is also the outcome when nothing has changed since. */
    private Outcome rebuilt() {
        Outcome anew = build(Memo.none());
        assertThat(build(memo)).isEqualTo(anew);
        assertThat(build(memo)).isEqualTo(anew);
        return anew;
    }

    private Outcome build(Memo known) {
        known.beginBuild();
        Problems problems = new Problems();
        Map<String, String> site = new TreeMap<>();
        try {
            Build.Result result = book.verify(
                    problems, book.conditions().remembering(Cache.in(cache)).remembering(known));
            result.site()
                    .files()
                    .forEach((path, bytes) -> site.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        } catch (ProblemsFoundException e) {
            return new Outcome(SmallBook.text(problems.all(), root), Map.of());
        }
        return new Outcome(SmallBook.text(problems.all(), root), site);
    }
}
