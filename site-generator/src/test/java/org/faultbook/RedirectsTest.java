package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses that pages once had. */
class RedirectsTest {
    private static final String REDIRECTS = "content/redirects.properties";

    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root).at("https://example.org/guide");
    }

    @Test
    void anOldSlugLeadsOnInEveryLanguage() throws Exception {
        book.write(REDIRECTS, "# renamed\nlittle = tiny\n");
        PublishedSite site = new PublishedSite(book.site(), "https://example.org/guide/");
        var page = site.page("de/little.html");
        assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=../de/tiny.html");
        assertThat(page.select("a").attr("href")).isEqualTo("../de/tiny.html");
        assertThat(page.select("a").text()).isEqualTo("Zur neuen Adresse");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org/guide/de/tiny.html");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(site.text("_redirects"))
                .startsWith("/guide/de/little.html /guide/de/tiny.html 301\n"
                        + "/guide/en/little.html /guide/en/tiny.html 301\n");
        site.theSitemapIsWhatMayBeListed();
        site.nothingIsForeign();
    }

    @Test
    void anOldPathLeadsToItsLanguageOrToTheSource() throws Exception {
        book.write(REDIRECTS, "de/errors/tiny.html = tiny\nold/page.html = tiny\n");
        PublishedSite site = new PublishedSite(book.site(), "https://example.org/guide/");
        assertThat(site.page("de/errors/tiny.html").select("a").attr("href")).isEqualTo("../../de/tiny.html");
        assertThat(site.page("old/page.html").select("a").attr("href")).isEqualTo("../en/tiny.html");
    }

    @Test
    void redirectsThatLeadNowhere() throws Exception {
        book.write(REDIRECTS, """
                a = b
                b = a
                little = smaller
                older = old
                old = tiny
                tiny = tiny
                index = tiny
                en/old.html = tiny
                Old Page = tiny
                """);
        book.checkError("""
                content/redirects.properties:1: "Old" cannot have been the address of a page
                    cure: write the slug that it had, or its path from the root of the site, such as en/old-name.html
                content/redirects.properties:1: "a" leads in a circle
                    cure: write the slug of the page that it is now
                content/redirects.properties:2: "b" leads in a circle
                    cure: write the slug of the page that it is now
                content/redirects.properties:3: "little" leads to "smaller", which is no page of the book
                    cure: write one of tiny
                content/redirects.properties:4: "older" leads to "old", which has moved itself
                    cure: write the slug of the page that it is now
                content/redirects.properties:5: "en/old.html" is redirected twice
                    cure: keep one of the lines
                content/redirects.properties:6: "de/tiny.html" is a page of the site
                    cure: take the line out
                content/redirects.properties:6: "en/tiny.html" is a page of the site
                    cure: take the line out
                content/redirects.properties:7: "de/index.html" is a page of the site
                    cure: take the line out
                content/redirects.properties:7: "en/index.html" is a page of the site
                    cure: take the line out""");
    }
}
