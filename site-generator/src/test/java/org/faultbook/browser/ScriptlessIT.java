package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without script the book can be read, from a server and out of a folder. */
@InBrowser
class ScriptlessIT {
    /** What would do nothing, and what is there but not to be seen. */
    private static final String USELESS = """
            () => [
              ...[...document.querySelectorAll('button:not(form button)')].filter(each => each.checkVisibility())
                .map(each => 'does nothing: ' + each.outerHTML),
              ...[...document.querySelectorAll('h1, h2, h3, .contents, .languages, main p')]
                .filter(each => !each.checkVisibility() && !each.closest('details, .captured, #count, .lead'))
                .map(each => 'not to be seen: ' + each.outerHTML.slice(0, 100)),
            ]""";

    private static Reader reader(Browsing browsing, Device device) {
        return browsing.reader(device, options -> options.setJavaScriptEnabled(false));
    }

    @Test
    void everythingIsThereAndNothingPretends(Browsing browsing) {
        for (Device device : Device.values()) {
            try (Reader reader = reader(browsing, device)) {
                assertThat(Browsing.wrong(browsing.site().files(".html"), path -> {
                            List<String> found = new ArrayList<>();
                            reader.open(path);
                            found.addAll(reader.ask(USELESS));
                            found.addAll(reader.complaints());
                            reader.openFile(path);
                            found.addAll(reader.ask(USELESS));
                            found.addAll(reader.complaints());
                            return found;
                        }))
                        .isEmpty();
            }
        }
    }

    @Test
    void foldsUnfoldAndTabsChange(Browsing browsing) {
        try (Reader reader = reader(browsing, Device.PHONE)) {
            for (String path : browsing.site().reading()) {
                Page page = reader.open(path);
                for (Locator fold : page.locator("details").all()) {
                    String before = String.valueOf(fold.getAttribute("open"));
                    fold.locator("> summary").click();
                    assertThat(String.valueOf(fold.getAttribute("open")))
                            .as(path)
                            .isNotEqualTo(before);
                }
                for (Locator tabs : page.locator(".tabs").all()) {
                    List<Locator> labels = tabs.locator("> label").all();
                    for (int i = 0; i < labels.size(); i++) {
                        labels.get(i).click();
                        for (int other = 0; other < labels.size(); other++) {
                            assertThat(tabs.locator("> .captured").nth(other).isVisible())
                                    .as("%s, output %d after a click on %d", path, other, i)
                                    .isEqualTo(other == i);
                        }
                    }
                }
            }
        }
    }

    @Test
    void linksLeadToTheOtherLanguagesOfThePage(Browsing browsing) {
        BuiltSite site = browsing.site();
        try (Reader reader = reader(browsing, Device.PHONE)) {
            for (String path : site.reading(site.languages().get(0))) {
                String file = path.substring(path.indexOf('/'));
                Page page = reader.openFile(path);
                for (String language : site.languages()) {
                    page.locator(".languages a[lang=" + language + "]").click();
                    assertThat(page.url()).endsWith("/" + language + file);
                    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                }
            }
        }
    }

    @Test
    void theSearchSaysWhatIsMissingAndListsEveryPage(Browsing browsing) {
        BuiltSite site = browsing.site();
        try (Reader reader = reader(browsing, Device.DESKTOP)) {
            for (String language : site.languages()) {
                Page page = reader.open(language + "/index.html");
                page.locator(".search input").fill("reset");
                page.locator(".search button").click();
                page.waitForURL(url -> url.endsWith("/" + language + "/search.html?q=reset"));
                assertThat(page.locator("noscript .notice").isVisible()).isTrue();
                assertThat(page.locator("#all a").all())
                        .extracting(link -> link.getAttribute("href"))
                        .containsExactlyInAnyOrderElementsOf(site.articles(language));
            }
        }
    }
}
