package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a page costs those who pay by the byte: what it really loads, packed with gzip. */
@InBrowser
class BudgetIT {
    private static final int KB = 1000;
    private static final Map<String, Integer> MOST = Map.of("html", 20 * KB, "css", 16 * KB, "js", 10 * KB);
    private static final int MOST_FOR_A_SEARCH = 100 * KB;
    private static final int MOST_FOR_A_FONT = 50 * KB;

    private final Map<String, Integer> largest = new TreeMap<>();

    @Test
    void noPageIsHeavierThanAgreed(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.PHONE)) {
            assertThat(Browsing.wrong(browsing.site().files(".html"), path -> {
                        reader.open(path);
                        return tooMuch(loaded(browsing, reader));
                    }))
                    .isEmpty();
        }
        System.out.println("largest of a page, in bytes with gzip: " + largest);
    }

    /** The search page loads the index when its field is entered, which is on use. */
    @Test
    void aSearchLoadsNoMoreThanAgreed(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.PHONE)) {
            for (String language : browsing.site().languages()) {
                Page page = reader.open(browsing.site().search(language));
                page.waitForFunction("() => document.querySelector('#results > li mark')");
                int sum = loaded(browsing, reader).stream()
                        .filter(file -> file.toString().endsWith(".js"))
                        .mapToInt(BudgetIT::packed)
                        .sum();
                largest.merge("search", sum, Math::max);
                assertThat(sum).as(language).isBetween(1, MOST_FOR_A_SEARCH);
            }
        }
        System.out.println("largest of a search, in bytes with gzip: " + largest.get("search"));
    }

    private List<String> tooMuch(LinkedHashSet<Path> files) {
        Map<String, Integer> sums = new TreeMap<>();
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String kind = name.substring(name.lastIndexOf('.') + 1);
            int size = packed(file);
            // What is loaded on use is a budget of its own.
            if (!name.equals("search-index.js")) {
                sums.merge(kind, size, Integer::sum);
            }
            if (kind.equals("woff2") && size > MOST_FOR_A_FONT) {
                found.add(name + ": " + size);
            }
        }
        sums.forEach((kind, sum) -> {
            largest.merge(kind, sum, Math::max);
            if (sum > MOST.getOrDefault(kind, Integer.MAX_VALUE)) {
                found.add(kind + ": " + sum);
            }
        });
        return found;
    }

    private static LinkedHashSet<Path> loaded(Browsing browsing, Reader reader) {
        LinkedHashSet<Path> files = new LinkedHashSet<>();
        reader.requests().forEach(url -> files.addAll(browsing.server().file(url)));
        return files;
    }

    private static int packed(Path file) {
        try {
            return SiteServer.gzip(Files.readAllBytes(file)).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
