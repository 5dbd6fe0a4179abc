package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that would ask another host for something is refused. */
class NothingForeignTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root);
    }

    @Test
    void aPictureOfAnotherHost() throws Exception {
        book.say("image:https://example.org/counter.png[Counter]");
        assertThat(book.errors()).contains("""
                content/tiny/en.adoc:63: the page would load "https://example.org/counter.png" from elsewhere
                    cure: link to it: pages of the book ask no other host for anything""");
    }

    @Test
    void aVideoOfAnotherHost() throws Exception {
        for (String page : List.of("content/tiny/en.adoc", "content/tiny/de.adoc")) {
            book.edit(page, text -> text.replaceFirst("That is all\\.", "video::tour[youtube]"));
        }
        assertThat(book.errors())
                .contains("the page would load \"https://www.youtube.com/embed/tour", "the page has a <iframe>");
    }

    @Test
    void pagesKeepToTheirOwnPolicy() throws Exception {
        new PublishedSite(book.site(), "").nothingIsForeign();
    }
}
