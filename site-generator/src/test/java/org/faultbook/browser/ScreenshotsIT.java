package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What readers see, to be looked at: {@code target/screenshots}. */
@InBrowser
class ScreenshotsIT {

    @Test
    void everyPageInBothColoursOnBothDevices(Browsing browsing) {
        Path directory = browsing.site().directory().resolveSibling("screenshots");
        for (Device device : Device.values()) {
            try (Reader reader = browsing.reader(device)) {
                for (String path : browsing.site().reading()) {
                    Page page = reader.open(path);
                    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
                        String name = String.join(
                                        "-", path.replace(".html", "").replace('/', '-'), device.name(), colours.name())
                                .toLowerCase(Locale.ROOT);
                        Path file = directory.resolve(name + ".jpg");
                        page.screenshot(new ScreenshotOptions()
                                .setPath(file)
                                .setFullPage(true)
                                .setType(ScreenshotType.JPEG)
                                .setQuality(70));
                        assertThat(file).isNotEmptyFile();
                    }
                }
            }
        }
    }
}
