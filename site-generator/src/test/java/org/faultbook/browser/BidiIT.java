package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code runs from left to right in every language, and Arabic is set as Arabic is. */
@InBrowser
class BidiIT {
    /** The language in which a page without a direction of its own would be wrong. */
    private static final String ARABIC = "ar";

    /** Every piece of code, as "right" or as "wrong: " and its text: each glyph of a line is right of the one before. */
    private static final String GLYPH_ORDER = """
            () => {
              const found = [];
              const range = document.createRange();
              for (const code of document.querySelectorAll('code, kbd, samp')) {
                if (code.parentElement.closest('code, kbd, samp')) continue;
                const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
                let last = null;
                let wrong = false;
                for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                  if (text.parentElement.closest('.callout')) continue;
                  for (let i = 0; i < text.data.length; i++) {
                    range.setStart(text, i);
                    range.setEnd(text, i + 1);
                    const box = [...range.getClientRects()].find(each => each.width > 0);
                    if (!box) continue;
                    const sameLine = last && box.top < last.bottom - 2 && box.bottom > last.top + 2;
                    if (sameLine && box.left <= last.left) wrong = true;
                    last = box;
                  }
                }
                if (last) found.push(wrong ? 'wrong: ' + code.textContent : 'right');
              }
              return found;
            }""";

    private static final String NOT_LEFT_TO_RIGHT = """
            () => [...document.querySelectorAll('pre, code, kbd, samp')]
              .filter(each => each.dir !== 'ltr' || getComputedStyle(each).direction !== 'ltr')
              .map(each => each.tagName + ': ' + each.textContent.slice(0, 60))""";

    /** As browsers show code that says nothing of its direction. */
    private static final String WITHOUT_DIRECTION = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('code, kbd, samp { direction: rtl !important; unicode-bidi: normal !important; }');
              document.adoptedStyleSheets.push(sheet);
            }""";

    /** Of everything that has Arabic letters of its own. Headings and labels of one line are not running text. */
    private static final String NOT_SET_AS_ARABIC = """
            () => {
              const wrong = new Set();
              for (const each of document.body.querySelectorAll('*')) {
                const own = [...each.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join('');
                if (!/\\p{Script=Arabic}/u.test(own) || !each.checkVisibility()) continue;
                if (each.closest('pre, code, samp, svg')) continue;
                const style = getComputedStyle(each);
                const name = each.tagName + '.' + each.className + ' in ' + each.parentElement.className + ': ';
                if (!['normal', '0px'].includes(style.letterSpacing)) wrong.add(name + 'letters are spaced');
                if (style.fontStyle !== 'normal') wrong.add(name + 'letters are slanted');
                const lead = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
                if (!each.matches('input, button') && lead < 1.699) wrong.add(name + 'line height is ' + lead);
              }
              return [...wrong];
            }""";

    @Test
    void everyPieceOfCodeSaysThatItRunsFromLeftToRight(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            assertThat(Browsing.wrong(browsing.site().pages(), path -> {
                        reader.open(path);
                        return reader.ask(NOT_LEFT_TO_RIGHT);
                    }))
                    .isEmpty();
        }
    }

    @Test
    void theGlyphsOfCodeStandInTheSameOrderInEveryLanguage(Browsing browsing) {
        int[] tested = {0};
        for (Device device : Device.values()) {
            try (Reader reader = browsing.reader(device)) {
                assertThat(Browsing.wrong(browsing.site().pages(), path -> {
                            reader.open(path);
                            reader.unfold();
                            List<String> found = reader.ask(GLYPH_ORDER);
                            tested[0] += path.startsWith(ARABIC + "/") ? found.size() : 0;
                            return found.stream()
                                    .filter(each -> !each.equals("right"))
                                    .toList();
                        }))
                        .isEmpty();
            }
        }
        System.out.println("glyph order in Arabic: " + tested[0] + " pieces of code, none of them wrong");
    }

    @Test
    void withoutADirectionGlyphsWouldBeInAnotherOrder(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            reader.open(browsing.site().reading(ARABIC).get(1)).evaluate(WITHOUT_DIRECTION);
            assertThat(reader.ask(GLYPH_ORDER)).contains("right").anyMatch(each -> each.startsWith("wrong: "));
        }
    }

    @Test
    void arabicHasItsLineHeightAndIsNeitherSpacedNorSlanted(Browsing browsing) {
        List<String> pages = Stream.concat(
                        Stream.of("index.html"),
                        browsing.site().pages().stream().filter(path -> path.startsWith(ARABIC + "/")))
                .toList();
        for (Device device : Device.values()) {
            try (Reader reader = browsing.reader(device)) {
                assertThat(Browsing.wrong(pages, path -> {
                            reader.open(path);
                            reader.unfold();
                            return reader.ask(NOT_SET_AS_ARABIC);
                        }))
                        .isEmpty();
            }
        }
    }
}
