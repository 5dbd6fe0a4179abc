package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each language expects of its printers, and no typewriter knows. */
@InBrowser
class TypographyIT {
    /** German words are long, and code is never parted by a hyphen that nobody typed. */
    private static final String HYPHENS = """
            () => [
              ...[...document.querySelectorAll('main p:lang(de), main li:lang(de), main dd:lang(de)')]
                .filter(each => getComputedStyle(each).hyphens !== 'auto')
                .map(each => 'is not parted: ' + each.textContent.slice(0, 60)),
              ...[...document.querySelectorAll('pre, code, kbd, samp')]
                .filter(each => getComputedStyle(each).hyphens !== 'manual')
                .map(each => 'is parted: ' + each.textContent.slice(0, 60)),
            ]""";

    private static final String TORN = """
            () => document.querySelector('main').innerText.match(/\\b(z\\. B|d\\. h|u\\. a|i\\. d)\\./g) || []""";

    /** AsciiDoc makes arrows of what was typed as code, and they point the wrong way in Arabic. */
    private static final String ARROWS = """
            () => {
              const copy = document.querySelector('main').cloneNode(true);
              copy.querySelectorAll('pre, code, samp, svg').forEach(each => each.remove());
              return copy.textContent.match(/[^\\n]{0,20}[\\u2190-\\u21ff][^\\n]{0,20}/g) || [];
            }""";

    @Test
    void germanIsHyphenatedAndCodeIsNot(Browsing browsing) {
        assertThat(wrong(browsing, HYPHENS)).isEmpty();
    }

    @Test
    void abbreviationsAreNotTornApart(Browsing browsing) {
        assertThat(wrong(browsing, TORN)).isEmpty();
    }

    @Test
    void noArrowStandsInProse(Browsing browsing) {
        assertThat(wrong(browsing, ARROWS)).isEmpty();
    }

    private static Map<String, List<String>> wrong(Browsing browsing, String script) {
        List<String> pages = browsing.site().reading();
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            return Browsing.wrong(pages, path -> {
                reader.open(path);
                return reader.ask(script);
            });
        }
    }
}
