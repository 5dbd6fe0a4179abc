package org.faultbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Every page is valid HTML by the checker that the W3C runs too; that needs no browser. */
class HtmlIT {

    @Test
    void theNuCheckerFindsNoErrors() {
        BuiltSite site = BuiltSite.here();
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        // Guesses the language of short texts wrong.
        checker.setNoLangDetect(true);
        assertThat(site.files(".html")).isNotEmpty();
        assertThat(Browsing.wrong(site.files(".html"), path -> errors(checker, site, path)))
                .isEmpty();
    }

    private static List<String> errors(EmbeddedValidator checker, BuiltSite site, String path) {
        try {
            String report = checker.validate(site.directory().resolve(path));
            List<String> errors = new ArrayList<>();
            if (!report.isBlank()) {
                for (JsonElement each :
                        JsonParser.parseString(report).getAsJsonObject().getAsJsonArray("messages")) {
                    JsonObject message = each.getAsJsonObject();
                    if (message.get("type").getAsString().equals("error")) {
                        errors.add(message.get("message").getAsString() + " in " + message.get("extract"));
                    }
                }
            }
            return errors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            return List.of(e.toString());
        }
    }
}
