package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a site is found by search engines, feed readers, chats and machines. */
class FoundAndSharedTest {
    private static final String BASE = "https://example.org/guide/";

    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aBookWithAnAddress() throws Exception {
        book = SmallBook.in(root).at(BASE);
    }

    private PublishedSite site() throws Exception {
        return new PublishedSite(book.site(), BASE);
    }

    @Test
    void whatHoldsForEverySiteHolds() throws Exception {
        book.revised("2026-02-03", "2026-02-04");
        PublishedSite site = site();
        site.translationsNameEachOther();
        site.theSitemapIsWhatMayBeListed();
        site.everyOriginalHasAPicture();
        site.dataOfPagesCanBeRead();
        site.nothingIsForeign();
        site.textsAreWhole();
        site.theCatalogueLeadsToFiles();
        assertThat(site.xml("sitemap.xml", "loc"))
                .extracting(org.w3c.dom.Element::getTextContent)
                .containsExactly(
                        BASE,
                        BASE + "en/index.html",
                        BASE + "en/tiny.html",
                        BASE + "de/index.html",
                        BASE + "de/tiny.html");
        assertThat(PublishedSite.alternates(site.page("de/tiny.html")))
                .isEqualTo(Map.of(
                        "en", BASE + "en/tiny.html",
                        "de", BASE + "de/tiny.html",
                        "x-default", BASE + "en/tiny.html"));
    }

    @Test
    void aPageThatIsNotTranslatedIsItsSourcesInAFrameOfItsOwn() throws Exception {
        book.delete("content/tiny/de.adoc").delete("content/tiny/follows.properties");
        book.edit("content/inventory.properties", text -> text.replaceAll(".*\\.de = .*\n", ""));
        PublishedSite site = site();
        var page = site.page("de/tiny.html");
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("main").attr("lang")).isEqualTo("en");
        assertThat(page.select("main").attr("dir")).isEqualTo("ltr");
        assertThat(page.select("title").attr("lang")).isEqualTo("en");
        assertThat(page.select(".notice[lang=de]").text()).startsWith("Diese Seite ist noch nicht übersetzt.");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(BASE + "en/tiny.html");
        assertThat(page.select("[hreflang=de]")).isEmpty();
        assertThat(PublishedSite.alternates(page)).isEmpty();
        assertThat(PublishedSite.alternates(site.page("en/tiny.html"))).containsOnlyKeys("en", "x-default");
        assertThat(site.files()).doesNotContainKey("de/tiny.png");
        assertThat(site.json("catalogue.json").toString()).doesNotContain("de/tiny");
        assertThat(site.text("llms.txt")).doesNotContain("de/tiny");
        assertThat(site.text("de/tiny.adoc")).isEqualTo(site.text("en/tiny.adoc"));
        site.theSitemapIsWhatMayBeListed();
        site.translationsNameEachOther();
        site.dataOfPagesCanBeRead();
    }

    @Test
    void feedsTellWhatWasRevisedAndWhen() throws Exception {
        book.revised("2026-02-03", "2026-02-04");
        PublishedSite site = site();
        assertThat(site.text("de/feed.xml"))
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\">")
                .contains("<id>" + BASE + "de/feed.xml</id>")
                .contains("<title>Eine kleine Seite – java.net.SocketException: Connection reset</title>")
                .contains("<updated>2026-02-04T00:00:00Z</updated>");
        assertThat(site.xml("en/feed.xml", "updated"))
                .extracting(org.w3c.dom.Element::getTextContent)
                .containsExactly("2026-02-03T00:00:00Z", "2026-02-03T00:00:00Z");
        assertThat(site.page("de/tiny.html")
                        .select("link[type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("feed.xml");
    }

    @Test
    void aPageWithoutADateIsInNoFeedAndItsMaintainersAreTold() throws Exception {
        assertThat(site().files()).doesNotContainKeys("en/feed.xml", "de/feed.xml");
        assertThat(book.check()).isEqualTo("""
                content/tiny/de.adoc:1: notice: the page does not say when it was revised, and is in no feed
                    cure: add the day to its header, such as :revised: 2026-11-21
                content/tiny/en.adoc:1: notice: the page does not say when it was revised, and is in no feed
                    cure: add the day to its header, such as :revised: 2026-11-21""");
    }

    @Test
    void aDateThatIsNone() throws Exception {
        book.revised("2026-02-03", "2026-02-30");
        book.checkError("""
                content/tiny/de.adoc:3: the page was revised on "2026-02-30", which is no day
                    cure: write year, month and day, such as 2026-11-21""");
    }

    @Test
    void withoutAnAddressNothingPretendsToHaveOne() throws Exception {
        book.at("");
        PublishedSite site = new PublishedSite(book.site(), "");
        assertThat(site.files()).doesNotContainKeys("sitemap.xml", "en/feed.xml", "en/tiny.png");
        assertThat(site.page("de/tiny.html").select("link[rel=canonical], link[hreflang], meta[property]"))
                .isEmpty();
        assertThat(site.text("robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
        site.textsAreWhole();
        site.theCatalogueLeadsToFiles();
        site.dataOfPagesCanBeRead();
        site.nothingIsForeign();
        site.linksLeadToFiles();
        assertThat(site.text("llms.txt")).contains("](en/tiny.adoc)");
    }

    @Test
    void thePlainTextHasProgramsAndWhatTheyDid() throws Exception {
        book.say("It says message:Reads[].");
        assertThat(site().text("de/tiny.adoc"))
                .startsWith("= Eine kleine Seite\n")
                .contains(
                        ":lang: de\n",
                        ":exception: java.net.SocketException\n",
                        "// <1>\n",
                        """
                        ----
                        <1> Connects.

                        .Ausgabe (Reads.java)
                        ....
                        Exception in thread "main" java.net.SocketException: Connection reset
                        \t...
                        \tat Reads.main(Reads.java:12)
                        ....
                        """,
                        """
                        ....
                        Verbindung 1: accepted
                        Verbindung 1: received 1
                        Verbindung 1: sent-rst
                        ....
                        """,
                        "|`+Reads+` |`+java.net.SocketException: Connection reset+` (JDK ",
                        "It says `+Connection reset+`.");
    }

    @Test
    void aTextThatIsIncludedIsThere() throws Exception {
        book.write("content/redirects.properties", "little = tiny\n");
        for (String page : List.of("content/tiny/en.adoc", "content/tiny/de.adoc")) {
            book.edit(page, text -> text.replaceFirst("That is all\\.", "include::../redirects.properties[]"));
        }
        assertThat(site().text("en/tiny.adoc")).contains("little = tiny").doesNotContain("include::");
    }

    @Test
    void dataInAPageCannotEndTheirScript() throws Exception {
        for (String page : List.of("content/tiny/en.adoc", "content/tiny/de.adoc")) {
            book.edit(page, text -> text.replaceFirst("(?m)^:keywords: .*", ":keywords: a </script><b>, & more"));
        }
        book.edit(
                "content/inventory.properties",
                text -> text.replace("keywords.tiny.de = 1", "keywords.tiny.de = 2")
                        .replace("keywords.tiny.en = 1", "keywords.tiny.en = 2"));
        PublishedSite site = site();
        assertThat(site.text("en/tiny.html")).contains("a \\u003c/script\\u003e\\u003cb\\u003e, \\u0026 more");
        site.dataOfPagesCanBeRead();
    }

    @Test
    void theCatalogueNamesMessagesAndPages() throws Exception {
        JsonObject error =
                site().json("catalogue.json").getAsJsonArray("errors").get(0).getAsJsonObject();
        assertThat(error.get("id").getAsString()).isEqualTo("tiny");
        assertThat(error.get("exception").getAsString()).isEqualTo("java.net.SocketException");
        assertThat(error.get("message").getAsString()).isEqualTo("Connection reset");
        assertThat(error.getAsJsonArray("stages").toString()).isEqualTo("[\"read\"]");
        assertThat(error.getAsJsonArray("messages").toString())
                .isEqualTo("[\"java.net.SocketException: Connection reset\"]");
        assertThat(error.getAsJsonObject("pages").keySet()).containsExactly("en", "de");
        assertThat(error.getAsJsonObject("pages")
                        .getAsJsonObject("de")
                        .get("url")
                        .getAsString())
                .isEqualTo(BASE + "de/tiny.html");
    }

    @Test
    void whoIsLostFindsASearchInTheirLanguageUnderAnyAddress() throws Exception {
        PublishedSite site = site();
        var page = site.page("de/404.html");
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("main form").attr("action")).isEqualTo("/guide/de/search.html");
        assertThat(page.select("main form input[type=search]").attr("name")).isEqualTo("q");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[href], a[href]:not(.skip), script[src]"))
                .allSatisfy(link -> assertThat(link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                        .startsWith("/guide/"));
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
        assertThat(site.text("404.html")).contains("href=\"/guide/de/404.html\"", "href=\"/guide/en/404.html\"");
        assertThat(site.text("_redirects")).contains("/guide/de/* /guide/de/404.html 404\n");
        book.at("");
        assertThat(site().page("de/404.html").select("main form").attr("action"))
                .isEqualTo("search.html");
    }

    @Test
    void webServersAreToldWhatAPageCannotAskForItself() throws Exception {
        assertThat(site().text("_headers")).contains("frame-ancestors 'none'").doesNotContain("unsafe");
    }

    @Test
    void aTitleThatTheFontsCannotWriteHasNoPicture() throws Exception {
        for (String page : List.of("content/tiny/en.adoc", "content/tiny/de.adoc")) {
            book.edit(page, text -> text.replaceFirst("= .*", "= Small: 小さい"));
        }
        Problems problems = new Problems();
        var files = book.verify(problems, false).site().files();
        assertThat(files).doesNotContainKeys("en/tiny.png", "de/tiny.png").containsKey("en/index.png");
        assertThat(problems.notices().toString())
                .contains("the page has no picture for chats: the fonts that draw it have no \"小さい\"");
        assertThat(new PublishedSite(files, BASE).page("en/tiny.html").select("meta[property=og:image]"))
                .isEmpty();
    }
}
