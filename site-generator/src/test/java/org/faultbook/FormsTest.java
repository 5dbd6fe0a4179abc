package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are about no error keep a form of their own, and stand apart from those that are. */
class FormsTest {
    private static final String BASE = "https://example.org/guide/";

    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aBookWithGuides() throws Exception {
        book = SmallBook.in(root);
        book.write("content/form.guide.properties", """
                attributes = description
                attributes.source = form beside
                sections = == way
                """);
        guide("first", "messages", "The first guide", "Der erste Wegweiser");
        guide("second", "map", "The second guide", "Der zweite Wegweiser");
        book.verify(new Problems(), true);
    }

    private void guide(String slug, String beside, String english, String german) throws Exception {
        String page = "= %s\n:description: %s.\n%s\n[#way]\n== %s\n\n%s\n";
        book.write(
                "content/" + slug + "/en.adoc",
                page.formatted(
                        english,
                        "What is said of " + english,
                        ":form: guide\n:beside: " + beside + "\n",
                        "The way",
                        "It goes on."));
        book.write(
                "content/" + slug + "/de.adoc",
                page.formatted(german, "Das sagt " + german, "", "Der Weg", "Es geht weiter."));
    }

    @Test
    void theyAreListedApartFromErrors() throws Exception {
        PublishedSite site = new PublishedSite(book.at(BASE).site(), BASE);
        var index = site.page("de/index.html");
        assertThat(index.select(".map a, .exact a, .list dd a").eachAttr("href"))
                .containsOnly("tiny.html");
        assertThat(index.select("section[aria-labelledby=form-guide] h2").text())
                .isEqualTo("Zusammenhänge");
        assertThat(index.select("section[aria-labelledby=form-guide] li").eachText())
                .containsExactly(
                        "Der erste Wegweiser Das sagt Der erste Wegweiser.",
                        "Der zweite Wegweiser Das sagt Der zweite Wegweiser.");
        assertThat(index.select("section[aria-labelledby=map] .beside a").eachAttr("href"))
                .containsExactly("second.html");
        assertThat(index.select("section[aria-labelledby=messages] .beside").eachText())
                .containsExactly("Der erste Wegweiser");
        assertThat(site.json("catalogue.json").toString()).contains("tiny").doesNotContain("second");
    }

    @Test
    void theyAreFoundAsOtherPagesAre() throws Exception {
        PublishedSite site = new PublishedSite(book.at(BASE).site(), BASE);
        site.translationsNameEachOther();
        site.theSitemapIsWhatMayBeListed();
        site.everyOriginalHasAPicture();
        site.dataOfPagesCanBeRead();
        assertThat(site.text("sitemap.xml")).contains(BASE + "de/second.html");
        assertThat(site.text("de/search-index.js")).contains("\"slug\":\"second\",\"title\":\"Der zweite Wegweiser\"");
        assertThat(site.text("llms.txt")).contains("Der zweite Wegweiser");
        assertThat(site.page("de/status.html").select("h2").eachAttr("id")).containsExactly("first", "second", "tiny");
    }

    @Test
    void theirNeighboursAreOfTheirOwnForm() throws Exception {
        PublishedSite site = new PublishedSite(book.site(), "");
        assertThat(site.page("de/second.html").select(".neighbours a").eachText())
                .containsExactly("Vorige Seite Der erste Wegweiser");
        assertThat(site.page("de/first.html").select(".neighbours a").eachText())
                .containsExactly("Nächste Seite Der zweite Wegweiser");
        assertThat(site.page("de/tiny.html").select(".neighbours a")).isEmpty();
    }

    @Test
    void theyKeepTheirForm() throws Exception {
        book.edit(
                "content/second/en.adoc",
                text -> text.replace("[#way]\n== The way\n\n", "").replace(".\n:form", ".\n:errno: x\n:form"));
        assertThat(book.errors()).contains("""
                content/second/en.adoc:1: the section "way" is missing
                    cure: add it: [#way] and == ...
                content/second/en.adoc:3: unknown attribute ":errno:"
                    cure: the attributes of this page are description, form, beside""");
    }

    @Test
    void aFormThatThereIsNot() throws Exception {
        book.edit("content/second/en.adoc", text -> text.replace(":form: guide", ":form: guides"));
        assertThat(book.errors()).contains("""
                content/second/en.adoc:3: there is no form "guides"
                    cure: write it: form.guides.properties; or take the line out, and the page has the usual form""");
    }

    @Test
    void aTranslationHasTheFormOfItsSource() throws Exception {
        book.edit("content/second/de.adoc", text -> text.replace(".\n\n", ".\n:form: guide\n\n"));
        assertThat(book.errors()).contains("""
                content/second/de.adoc:3: unknown attribute ":form:"
                    cure: the attributes of this page are description""");
    }

    @Test
    void aFormThatNoPageHas() throws Exception {
        book.write("content/form.tour.properties", "attributes = description\n");
        book.checkError("""
                content/form.tour.properties:1: no page has this form
                    cure: write :form: tour into the header of a page's source, or delete the file
                content/wording/en.properties:1: the wording "form.tour" is missing
                    cure: add it: what readers see of pages of this form
                content/wording/en.properties:1: the wording "form.tour.next" is missing
                    cure: add it: what readers see of pages of this form
                content/wording/en.properties:1: the wording "form.tour.previous" is missing
                    cure: add it: what readers see of pages of this form""");
    }

    @Test
    void aWordThatNoFormHasOrOnlyTheUsualOne() throws Exception {
        book.edit("content/form.guide.properties", text -> text + "inventory = required\nsection = == way\n");
        String words =
                "attributes, attributes.source, cells.empty, description.length, languages.unchecked, programs.fewest, roles,"
                        + " sections, sections.empty";
        book.checkError("""
                content/form.guide.properties:4: unknown word "inventory" in the form of pages
                    cure: the words are %s
                content/form.guide.properties:5: unknown word "section" in the form of pages
                    cure: the words are %s""".formatted(words, words));
    }

    @Test
    void aPartOfTheListThatThereIsNot() throws Exception {
        book.edit("content/second/en.adoc", text -> text.replace("beside: map", "beside: maps"));
        book.checkError("""
                content/second/en.adoc:4: the list of all pages has no part "maps"
                    cure: write one of map, messages""");
    }

    @Test
    void theDiagramOfAProgramThatMeetsNoFaultSaysSo() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace("fault: reset", "fault: healthy\n// twin: none")
                        .replace("expect: java.net.SocketException: Connection reset", "expect: prints"));
        book.edit("content/tiny/en.adoc", text -> text.replaceAll(":(exception|message|errno|python|stage): .*\n", ""));
        book.edit("content/form.properties", text -> text.replaceAll("attributes.source.*\n", ""));
        book.verify(new Problems(), true);
        assertThat(new PublishedSite(book.site(), "")
                        .page("en/tiny.html")
                        .select(".panel-title")
                        .eachText())
                .isEqualTo(List.of("With a healthy server"));
    }
}
