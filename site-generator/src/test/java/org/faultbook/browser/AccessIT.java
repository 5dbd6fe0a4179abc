package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The site is for everybody: WCAG 2.2 AA as far as axe can tell, and the keyboard. */
@InBrowser
class AccessIT {
    /** All rules, or all but contrast, or contrast alone; code has the same colours everywhere, and is what takes longest. */
    private static final String AXE = """
            async rules => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const contrast = { type: 'rule', values: ['color-contrast'] };
              const { violations } = await axe.run(
                rules === 'contrast' ? { exclude: [['.program pre']] } : document,
                {
                  runOnly: rules === 'contrast' ? contrast : tags,
                  rules: { 'color-contrast': { enabled: rules !== 'structure' } },
                  resultTypes: ['violations'],
                });
              return violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ': '
                + node.any.concat(node.all, node.none).map(check => check.message).join('; ')));
            }""";

    private static final String FOCUS = """
            () => {
              const focused = document.activeElement;
              if (!focused || focused === document.body || 'reached' in focused.dataset) return null;
              const shown = focused.matches('.tabs input') ? focused.nextElementSibling : focused;
              const style = getComputedStyle(shown);
              const box = shown.getBoundingClientRect();
              const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              focused.dataset.reached = '';
              return seen && marked ? '' : focused.outerHTML.slice(0, 120);
            }""";

    private static final String NOT_REACHED = """
            () => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
              .filter(each => each.checkVisibility() && !('reached' in each.dataset))
              .filter(each => !(each.type === 'radio' && document.querySelector(`[name="${each.name}"][data-reached]`)))
              .map(each => each.outerHTML.slice(0, 120))""";

    /** One page of each kind with every device and colours; every other article once for its structure, once for its colours. */
    @Test
    void axeFindsNothing(Browsing browsing) {
        String axe = AxeBuilder.getAxeScript();
        BuiltSite site = browsing.site();
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            assertThat(Browsing.wrong(site.pages(), path -> {
                        List<String> found = new ArrayList<>();
                        reader.open(path);
                        reader.unfold().evaluate(axe);
                        if (site.slugs().stream().skip(1).anyMatch(slug -> path.endsWith("/" + slug + ".html"))) {
                            found.addAll(look(reader.page(), Device.DESKTOP, ColorScheme.LIGHT, "structure"));
                            found.addAll(look(reader.page(), Device.PHONE, ColorScheme.DARK, "contrast"));
                            return found;
                        }
                        for (Device device : Device.values()) {
                            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                                found.addAll(look(reader.page(), device, colours, "all"));
                            }
                        }
                        return found;
                    }))
                    .isEmpty();
        }
    }

    private static List<String> look(Page page, Device device, ColorScheme colours, String rules) {
        page.setViewportSize(device.width, device.height);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
        return ((List<?>) page.evaluate(AXE, rules))
                .stream().map(each -> device + " " + colours + " " + each).toList();
    }

    @Test
    void theKeyboardReachesEverythingAndShowsWhereItIs(Browsing browsing) {
        BuiltSite site = browsing.site();
        List<String> pages = site.languages().stream()
                .flatMap(language -> List.of(
                        language + "/index.html", language + "/" + site.slugs().get(0) + ".html", site.search(language))
                        .stream())
                .toList();
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            assertThat(Browsing.wrong(pages, path -> {
                        Page page = reader.open(path);
                        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
                        List<String> unseen = new ArrayList<>();
                        page.keyboard().press("Tab");
                        for (Object focus = page.evaluate(FOCUS); focus != null; focus = page.evaluate(FOCUS)) {
                            if (!focus.equals("")) {
                                unseen.add("cannot be seen: " + focus);
                            }
                            page.keyboard().press("Tab");
                        }
                        reader.ask(NOT_REACHED).forEach(each -> unseen.add("not reached: " + each));
                        return unseen;
                    }))
                    .isEmpty();
        }
    }

    @Test
    void theFirstKeyLeadsPastTheFrame(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.PHONE)) {
            for (String path : browsing.site().reading()) {
                Page page = reader.open(path);
                page.keyboard().press("Tab");
                assertThat(page.evaluate("() => document.activeElement.className"))
                        .as(path)
                        .isEqualTo("skip");
                assertThat(page.locator("a.skip").boundingBox().y).as(path).isNotNegative();
                page.keyboard().press("Enter");
                page.keyboard().press("Tab");
                assertThat(page.evaluate("() => document.activeElement.closest('main') !== null"))
                        .as(path)
                        .isEqualTo(true);
            }
        }
    }
}
