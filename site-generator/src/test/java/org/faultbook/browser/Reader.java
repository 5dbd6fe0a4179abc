package org.faultbook.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reader with one tab open, who hears every complaint of the browser and sees every request. */
final class Reader implements AutoCloseable {
    /** Folded text is read too. */
    private static final String UNFOLD = "() => document.querySelectorAll('details').forEach(each => each.open = true)";

    private final Browsing browsing;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Reader(Browsing browsing, BrowserContext context) {
        this.browsing = browsing;
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().matches("error|warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.onRequestFailed(request -> complaints.add(request.url() + ": " + request.failure()));
    }

    /** Opens a page of the server; returns when everything it asks for is there, fonts too. */
    Page open(String path) {
        return visit(browsing.server().url(path), path.contains("?q="));
    }

    /** Opens a page out of the folder. */
    Page openFile(String path) {
        Path directory = browsing.site().directory();
        return visit(directory.toUri() + path, path.contains("?q="));
    }

    private Page visit(String url, boolean searches) {
        complaints.clear();
        requests.clear();
        page.navigate(url);
        if (searches) {
            page.waitForSelector("#results > li");
        }
        page.evaluate("() => document.fonts.ready.then(() => true)");
        return page;
    }

    Page unfold() {
        page.evaluate(UNFOLD);
        return page;
    }

    /** What a script says that returns a list of texts. */
    List<String> ask(String script) {
        List<String> answers = new ArrayList<>();
        ((List<?>) page.evaluate(script)).forEach(answer -> answers.add(String.valueOf(answer)));
        return answers;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Since the page was opened: errors and warnings in the console, broken rules of its policy, failed requests. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Since the page was opened. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        context.close();
    }
}
