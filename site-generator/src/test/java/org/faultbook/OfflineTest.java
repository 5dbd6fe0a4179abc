package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language's pages as a zip that opens from a folder. */
class OfflineTest {
    private static final String BASE = "https://example.org/guide/";

    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aBookWithALinkToItsSource() throws Exception {
        book = SmallBook.in(root);
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is new."));
    }

    @Test
    void everyLinkInItWorks() throws Exception {
        PublishedSite zip = new PublishedSite(book.site(), "").unzipped("faultbook-de.zip");
        zip.linksLeadToFiles();
        zip.nothingIsForeign();
        assertThat(zip.files())
                .containsKeys(
                        "index.html", "de/tiny.html", "de/tiny.adoc", "examples/tiny/Reads.java", "lab/RunReads.java")
                .doesNotContainKeys("en/tiny.html", "sitemap.xml", "de/404.html");
        assertThat(zip.page("index.html").select("a").attr("href")).isEqualTo("de/index.html");
        assertThat(zip.page("de/tiny.html").select(".languages a").eachText()).containsExactly("Deutsch");
        assertThat(zip.page("de/tiny.html").select("#one-sentence + .notice").text())
                .endsWith("Zum Original");
    }

    @Test
    void whatItDoesNotHaveLeadsToTheSiteWhereThatIsKnown() throws Exception {
        PublishedSite zip = new PublishedSite(book.at(BASE).site(), BASE).unzipped("faultbook-de.zip");
        zip.linksLeadToFiles();
        assertThat(zip.page("de/tiny.html").select(".languages a").eachAttr("href"))
                .containsExactly(BASE + "en/tiny.html", "../de/tiny.html");
        assertThat(zip.page("de/tiny.html").select("#one-sentence + .notice a").attr("href"))
                .isEqualTo(BASE + "en/tiny.html#one-sentence");
        assertThat(zip.text("de/tiny.html")).contains("style-src &#39;self&#39; file:", "jbang lab/RunReads.java");
    }

    @Test
    void itIsTheSameEveryTimeAndEverywhere() throws Exception {
        byte[] here = book.site().get("faultbook-de.zip");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(book.site().get("faultbook-de.zip")).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
