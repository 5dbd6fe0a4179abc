package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page asks nobody but its own site for anything, and the browser has nothing to complain about. */
@InBrowser
class RequestsIT {

    @Test
    void belowADeepPathUnderThePolicyOfTheSite(Browsing browsing) {
        for (Device device : Device.values()) {
            try (Reader reader = browsing.reader(device)) {
                assertThat(Browsing.wrong(browsing.site().pages(), path -> {
                            reader.open(path);
                            return foreign(reader, browsing.server().url(""));
                        }))
                        .isEmpty();
            }
        }
    }

    @Test
    void outOfAFolder(Browsing browsing) {
        try (Reader reader = browsing.reader(Device.DESKTOP)) {
            assertThat(Browsing.wrong(browsing.site().pages(), path -> {
                        reader.openFile(path);
                        return foreign(
                                reader, browsing.site().directory().toUri().toString());
                    }))
                    .isEmpty();
        }
    }

    private static List<String> foreign(Reader reader, String own) {
        List<String> found = new ArrayList<>(reader.complaints());
        reader.requests().stream().filter(url -> !url.startsWith(own)).forEach(url -> found.add("asked " + url));
        return found;
    }
}
