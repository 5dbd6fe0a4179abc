package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What translators and readers see of a translation that is behind, missing, or was never compared. */
class StatusTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root);
    }

    private PublishedSite site() throws Exception {
        return new PublishedSite(book.site(), "");
    }

    private List<String> cells(String page, String section) throws Exception {
        return site().page(page).select("tr:has(a[href$=#" + section + "]) td").eachText();
    }

    @Test
    void everythingIsCurrent() throws Exception {
        assertThat(cells("en/status.html", "wire")).containsExactly("current");
        assertThat(cells("de/status.html", "tiny")).containsExactly("12 von 12 Abschnitten aktuell");
        assertThat(site().page("en/status.html").select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
    }

    @Test
    void aSectionThatIsBehindIsMarkedForReadersAndTranslators() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is new."));
        assertThat(site().page("de/tiny.html").select("#one-sentence + .notice").text())
                .isEqualTo("Dieser Abschnitt hinkt dem englischen Original hinterher. Zum Original");
        assertThat(cells("en/status.html", "one-sentence")).containsExactly("behind");
        assertThat(cells("en/status.html", "wire")).containsExactly("current");
        assertThat(cells("en/status.html", "tiny")).containsExactly("11 of 12 sections current");
    }

    @Test
    void aTranslationThatNobodyComparedIsNotCalledCurrent() throws Exception {
        book.delete("content/tiny/follows.properties");
        assertThat(cells("de/status.html", "wire")).containsExactly("noch nicht abgeglichen");
        assertThat(cells("de/status.html", "tiny")).containsExactly("0 von 12 Abschnitten aktuell");
    }

    @Test
    void aPageThatIsNotTranslatedIsMissing() throws Exception {
        book.delete("content/tiny/de.adoc").delete("content/tiny/follows.properties");
        book.edit("content/inventory.properties", text -> text.replaceAll(".*\\.de = .*\n", ""));
        assertThat(cells("de/status.html", "wire")).containsExactly("fehlt");
    }
}
