package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who types what stands in the log gets to its page. */
@InBrowser
class SearchIT {

    @Test
    void aMessageTypedOnAnyPageLeadsToItsPage(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.PHONE)) {
            assertThat(search(browsing, path -> reader.open(path))).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void soItDoesOutOfAFolder(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            assertThat(search(browsing, path -> reader.openFile(path))).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private interface Opening {
        Page open(String path);
    }

    private static List<String> search(Browsing browsing, Opening opening) {
        List<String> astray = new ArrayList<>();
        for (String language : browsing.site().languages()) {
            browsing.site().messages().forEach((slug, message) -> {
                Page page = opening.open(language + "/index.html");
                page.locator(".search input").fill(message);
                page.keyboard().press("Enter");
                page.locator("#results > li > a").first().click();
                page.waitForURL(url -> !url.contains("search.html"));
                if (!page.url().endsWith("/" + language + "/" + slug + ".html")) {
                    astray.add(language + ", " + message + ": " + page.url());
                }
            });
        }
        return astray;
    }

    @Test
    void theSearchSaysHowManyItFoundOrThatItFoundNone(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            for (String language : browsing.site().languages()) {
                Page page = reader.open(browsing.site().search(language));
                int results = page.locator("#results > li").count();
                assertThat(page.locator("#count").textContent()).contains(String.valueOf(results));
                page.locator(".search input").fill("qxzqxz");
                page.locator("#all").waitFor();
                assertThat(page.locator("#count").textContent())
                        .isEqualTo(page.locator("#count").getAttribute("data-none"));
            }
        }
    }
}
