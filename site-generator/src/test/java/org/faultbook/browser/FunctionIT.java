package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the script adds: copies that are exact, and a switcher that keeps the place. */
@InBrowser
class FunctionIT {

    @Test
    void theButtonCopiesWhatWasRun(Browsing browsing) {
        BuiltSite site = browsing.site();
        Map<String, String> programs = programs(site);
        try (Reader reader = browsing.reader(
                Device.DESKTOP, options -> options.setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            assertThat(Browsing.wrong(site.reading(), path -> {
                        List<String> different = new ArrayList<>();
                        Page page = reader.open(path);
                        for (Locator program : page.locator(".program").all()) {
                            String file = program.getAttribute("data-file");
                            String copied = copied(page, program.locator(".program-head .copy"));
                            if (!copied.equals(programs.get(file))) {
                                different.add(file + ": " + copied);
                            }
                            for (Locator command : program.locator(".run dd").all()) {
                                String text = copied(page, command.locator(".copy"));
                                if (!text.equals(command.locator("code").textContent())) {
                                    different.add(file + ": " + text);
                                }
                            }
                        }
                        return different;
                    }))
                    .isEmpty();
        }
    }

    /** The text of each, by the name of its file, which there is once in the book. */
    private static Map<String, String> programs(BuiltSite site) {
        return Stream.of(".java", ".py")
                .flatMap(end -> site.files(end).stream())
                .filter(path -> path.startsWith("examples/"))
                .collect(Collectors.toMap(path -> path.substring(path.lastIndexOf('/') + 1), site::text));
    }

    private static String copied(Page page, Locator button) {
        button.click();
        button.and(page.locator("button:text-is(\"" + button.getAttribute("data-done") + "\")"))
                .waitFor();
        return String.valueOf(page.evaluate("() => navigator.clipboard.readText()"));
    }

    @Test
    void theSwitcherKeepsThePageAndThePlace(Browsing browsing) {
        BuiltSite site = browsing.site();
        try (Reader reader = browsing.reader(Device.PHONE)) {
            for (String slug : site.slugs()) {
                Page page = reader.open(site.languages().get(0) + "/" + slug + ".html#cause");
                for (String language : site.languages()) {
                    page.locator(".languages a[lang=" + language + "]").click();
                    page.waitForURL(url -> url.endsWith("/" + language + "/" + slug + ".html#cause"));
                    assertThat(page.locator("#cause").boundingBox().y)
                            .as(language + "/" + slug)
                            .isBetween(-1.0, (double) Device.PHONE.height);
                }
                page.locator(".contents a").first().click();
                String place = page.url().substring(page.url().indexOf('#'));
                assertThat(page.locator(".languages a").all())
                        .allSatisfy(
                                link -> assertThat(link.getAttribute("href")).endsWith(slug + ".html" + place));
            }
        }
    }

    /** Neither where the reader comes from nor where a link leads is a heading on the screen. */
    @Test
    void theListOfSectionsFollowsAJump(Browsing browsing) {
        BuiltSite site = browsing.site();
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            for (String slug : site.slugs()) {
                Page page = reader.open(site.languages().get(0) + "/" + slug + ".html");
                for (String section : List.of("details", "examples", "details")) {
                    page.evaluate(
                            "section => document.querySelector(`#${section} ~ .sectionbody > :last-child`)"
                                    + ".scrollIntoView({ behavior: 'instant' })",
                            section);
                    page.locator(".contents a[href='#" + section + "'][aria-current=true]")
                            .waitFor();
                }
            }
        }
    }
}
