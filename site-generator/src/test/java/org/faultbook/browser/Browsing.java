package org.faultbook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** A browser, and the site that it can read from a server and from its folder. */
record Browsing(Playwright playwright, Browser browser, BuiltSite site, SiteServer server) implements AutoCloseable {

    static Browsing start(Path chromium, BuiltSite site) {
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(chromium));
        return new Browsing(playwright, browser, site, SiteServer.of(site));
    }

    Reader reader(Device device) {
        return reader(device, options -> {});
    }

    /** Somebody with a browser of their own: no cookies, nothing remembered, nothing that moves unless asked for. */
    Reader reader(Device device, Consumer<NewContextOptions> wishes) {
        NewContextOptions options = new NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setReducedMotion(ReducedMotion.REDUCE);
        wishes.accept(options);
        return new Reader(this, browser.newContext(options));
    }

    /** What is wrong on which of the pages. */
    static Map<String, List<String>> wrong(List<String> pages, Function<String, List<String>> findings) {
        Map<String, List<String>> wrong = new TreeMap<>();
        for (String page : pages) {
            List<String> found = findings.apply(page);
            if (!found.isEmpty()) {
                wrong.put(page, found);
            }
        }
        return wrong;
    }

    @Override
    public void close() {
        server.close();
        playwright.close();
    }
}
