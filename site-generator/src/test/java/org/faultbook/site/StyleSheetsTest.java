package org.faultbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetsTest {
    /** Names and values that mean a side of the screen, and not where a line begins or ends. */
    private static final Pattern SIDE = Pattern.compile(
            "(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius"
                    + "|(?<![-\\w])(?:left|right):|(?:text-align|float|clear): (?:left|right)");

    @ParameterizedTest
    @ValueSource(strings = {"site.css", "search.css", "print.css"})
    void noStyleKnowsLeftFromRight(String sheet) throws IOException {
        try (InputStream file = StyleSheetsTest.class.getResourceAsStream("assets/" + sheet)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SIDE.matcher(text).results().map(MatchResult::group)).isEmpty();
        }
    }
}
