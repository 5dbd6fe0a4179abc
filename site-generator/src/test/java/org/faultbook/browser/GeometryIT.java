package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is cut off, nothing jumps, and nothing is lost in the colours or on the paper of the reader. */
@InBrowser
class GeometryIT {
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const wide = [...document.body.querySelectorAll('*')].filter(each => {
                const box = each.getBoundingClientRect();
                return (box.right > width + 1 || box.left < -1) && !each.closest('pre, .scroll, .skip, #summary');
              });
              return ['as wide as ' + document.documentElement.scrollWidth + ': '
                + wide.map(each => each.tagName + '.' + each.className).slice(0, 5)];
            }""";

    private static final String WATCH_SHIFTS = """
            window.shifted = [];
            window.shifts = new PerformanceObserver(list => window.shifted.push(...list.getEntries()));
            window.shifts.observe({ type: 'layout-shift', buffered: true });""";

    private static final String SHIFT = """
            async () => {
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              window.shifted.push(...window.shifts.takeRecords());
              return window.shifted.reduce((sum, each) => sum + each.value, 0);
            }""";

    private static final String MOVING = """
            () => [...document.querySelectorAll('*')].filter(each => {
              const style = getComputedStyle(each);
              return style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => time !== '0s')
                || style.scrollBehavior === 'smooth';
            }).map(each => each.tagName + '.' + each.className)""";

    /** Of what only a colour would tell apart: a border or a fill that is not the colour of the page. */
    private static final String UNMARKED = """
            () => {
              const paper = getComputedStyle(document.body).backgroundColor;
              const canvas = getComputedStyle(document.documentElement).backgroundColor;
              const lost = [];
              const look = (selector, part, filled) => {
                for (const each of document.querySelectorAll(selector)) {
                  const style = getComputedStyle(each, part);
                  const marked = filled ? ![paper, canvas].includes(style.backgroundColor)
                    : parseFloat(style.borderTopWidth) > 0 && style.borderTopColor !== canvas;
                  if (!marked) lost.push(selector + (part || ''));
                }
              };
              look('.program', null, false);
              look('.copy', null, false);
              look('.search input', null, false);
              look('.life .here', '::after', true);
              look('.callout', '::before', true);
              look('a.mark, b.mark', null, true);
              return lost;
            }""";

    private static final String ON_PAPER = """
            () => {
              const lost = [...document.querySelectorAll('nav, form, button, .skip')].filter(each => each.checkVisibility());
              const width = document.documentElement.clientWidth;
              const cut = [...document.querySelectorAll('pre')].filter(each => each.checkVisibility()
                && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).whiteSpace === 'pre');
              const folded = [...document.querySelectorAll('details > :not(summary)')]
                .filter(each => each.parentElement.checkVisibility() && !each.checkVisibility({ contentVisibilityAuto: true }));
              return [...lost.map(each => 'of no use on paper: ' + each.className), ...cut.map(() => 'code is cut off'),
                ...folded.map(each => 'folded: ' + each.className)];
            }""";

    /** The first line of what is to be checked first. */
    private static final String BELOW_THE_FOLD = """
            () => [...document.querySelectorAll('.answer dl > div:last-child dt')]
              .map(each => Math.round(each.getBoundingClientRect().bottom + 28))
              .filter(end => end > innerHeight)
              .map(end => 'the answer ends at ' + end)""";

    @Test
    void theAnswerStandsOnTheFirstScreenOfAPhone(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.PHONE)) {
            assertThat(Browsing.wrong(browsing.site().reading(), path -> {
                        reader.open(path);
                        return reader.ask(BELOW_THE_FOLD);
                    }))
                    .isEmpty();
        }
    }

    @Test
    void nothingIsWiderThanThreeHundredAndTwentyPixels(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.PHONE, options -> options.setViewportSize(320, 640))) {
            assertThat(Browsing.wrong(browsing.site().pages(), path -> {
                        reader.open(path);
                        reader.unfold();
                        return reader.ask(TOO_WIDE);
                    }))
                    .isEmpty();
        }
    }

    @Test
    void textOfTwiceTheSizeFits(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            assertThat(Browsing.wrong(browsing.site().pages(), path -> {
                        List<String> found = new ArrayList<>();
                        Page page = reader.open(path);
                        reader.unfold().evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
                        for (Device device : Device.values()) {
                            page.setViewportSize(device.width, device.height);
                            reader.ask(TOO_WIDE).forEach(each -> found.add(device + ": " + each));
                        }
                        return found;
                    }))
                    .isEmpty();
        }
    }

    @Test
    void nothingJumpsWhileItLoads(Browsing browsing) {
        for (Device device : Device.values()) {
            try (Reader reader = browsing.reader(device)) {
                reader.context().addInitScript(WATCH_SHIFTS);
                assertThat(Browsing.wrong(browsing.site().reading(), path -> {
                            double shift = ((Number) reader.open(path).evaluate(SHIFT)).doubleValue();
                            return shift < 0.01 ? List.of() : List.of(device + ": shifted by " + shift);
                        }))
                        .isEmpty();
            }
        }
    }

    @Test
    void nothingMovesForThoseWhoAskedForThat(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            String article = browsing.site().reading().get(1);
            assertThat(Browsing.wrong(browsing.site().pages(), path -> {
                        reader.open(path);
                        return reader.ask(MOVING);
                    }))
                    .isEmpty();
            reader.open(article).emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            assertThat(reader.ask(MOVING)).contains("HTML.");
        }
    }

    @Test
    void whatIsMarkedStaysMarkedInForcedColours(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            assertThat(Browsing.wrong(browsing.site().reading(), path -> {
                        Page page = reader.open(path);
                        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
                        return reader.ask(UNMARKED);
                    }))
                    .isEmpty();
        }
    }

    @Test
    void paperHasTheTextWholeAndNothingElse(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.DESKTOP, options -> options.setViewportSize(660, 900))) {
            assertThat(Browsing.wrong(browsing.site().reading(), path -> {
                        reader.open(path).emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
                        return reader.ask(ON_PAPER);
                    }))
                    .isEmpty();
        }
    }
}
