package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a translation loses a piece of its source, and the message that the maintainer reads. */
class TranslationRefusalsTest {
    private static final String ENGLISH = """
            First paragraph, about `read`.

            Second paragraph, which is longer than the first one by a few words.

            Third.

            * one
            * two, with 42
            * three

            . *Is it so?* Then it is.
            . *Is it not?* Then it is not.

            term:: text
            other term:: other text

            NOTE: Noted.

            |===
            |a |`b`
            |12 |d
            |===

            wire::Reads[]
            """;

    private static final String GERMAN = """
            Erster Absatz, über `read`.

            Zweiter Absatz, der ein paar Wörter länger ist als der erste hier.

            Dritter.

            * eins
            * zwei, mit 42
            * drei

            . *Ist es so?* Dann ist es so.
            . *Ist es nicht so?* Dann nicht.

            Begriff:: Text
            anderer Begriff:: anderer Text

            NOTE: Notiert.

            |===
            |a |`b`
            |12 |d
            |===

            wire::Reads[]
            """;

    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aBookWithEverything() throws Exception {
        book = SmallBook.in(root);
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.\n", ENGLISH));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.\n", GERMAN));
    }

    @Test
    void aLostParagraph() throws Exception {
        lost("de", "Zweiter Absatz, der ein paar Wörter länger ist als der erste hier.\n\n");
        book.checkError("""
                content/tiny/de.adoc:58: below this, the paragraph of content/tiny/en.adoc:65 is missing
                    cure: translate it, or take it out of the source and of every translation""");
    }

    @Test
    void aParagraphThatTheSourceLost() throws Exception {
        lost("en", "Second paragraph, which is longer than the first one by a few words.\n\n");
        book.checkError("""
                content/tiny/de.adoc:60: this paragraph is not in the section "one-sentence" of content/tiny/en.adoc:61
                    cure: add it to the source first, or take it out""");
    }

    @Test
    void aLostItem() throws Exception {
        lost("de", "* drei\n");
        book.checkError("""
                content/tiny/de.adoc:65: below this, the item of a list of content/tiny/en.adoc:71 is missing
                    cure: translate it, or take it out of the source and of every translation""");
    }

    @Test
    void aLostQuestion() throws Exception {
        lost("de", ". *Ist es so?* Dann ist es so.\n");
        book.checkError("""
                content/tiny/de.adoc:68: below this, the item of a numbered list of content/tiny/en.adoc:73 is missing
                    cure: translate it, or take it out of the source and of every translation""");
    }

    @Test
    void aLostTerm() throws Exception {
        lost("de", "Begriff:: Text\n");
        book.checkError("""
                content/tiny/de.adoc:71: below this, the term of content/tiny/en.adoc:76 is missing
                    cure: translate it, or take it out of the source and of every translation""");
    }

    @Test
    void aLostNote() throws Exception {
        lost("de", "NOTE: Notiert.\n");
        book.checkError("""
                content/tiny/de.adoc:72: below this, the admonition of content/tiny/en.adoc:79 is missing
                    cure: translate it, or take it out of the source and of every translation""");
    }

    @Test
    void aLostDiagram() throws Exception {
        lost("de", "wire::Reads[]\n");
        book.checkError("""
                content/tiny/de.adoc:76: below this, the wire::Reads[] of content/tiny/en.adoc:86 is missing
                    cure: translate it, or take it out of the source and of every translation""");
    }

    @Test
    void rowsInAnotherOrder() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("|a |`b`\n|12 |d\n", "|12 |d\n|a |`b`\n"));
        book.checkError("""
                content/tiny/de.adoc:77: in row 1, column 1 of the table stands [12], and [] in content/tiny/en.adoc:82
                    cure: facts, identifiers, messages and links are the same in every language
                content/tiny/de.adoc:77: in row 1, column 2 of the table stands [], and [b] in content/tiny/en.adoc:82
                    cure: facts, identifiers, messages and links are the same in every language
                content/tiny/de.adoc:78: in row 2, column 1 of the table stands [], and [12] in content/tiny/en.adoc:83
                    cure: facts, identifiers, messages and links are the same in every language
                content/tiny/de.adoc:78: in row 2, column 2 of the table stands [b], and [] in content/tiny/en.adoc:83
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aParagraphThatIsLostInEveryLanguage() throws Exception {
        book = SmallBook.in(root);
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("\nThat is all.\n", ""));
        }
        book.checkError("""
                content/inventory.properties:12: the book holds more or less than was reviewed
                    counted:  paragraphs.de = 1, paragraphs.en = 1
                    reviewed: paragraphs.de = 2, paragraphs.en = 2
                    cure: bring back what was lost; if it is meant, take it with verify --accept""");
    }

    @Test
    void aParagraphThatLeftItsItem() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("* three\n", "* three\n+\nMore of three.\n"));
        book.edit("content/tiny/de.adoc", text -> text.replace("* drei\n", "* drei\n\nMehr von drei.\n"));
        book.checkError("""
                content/tiny/de.adoc:68: below this, the paragraph in a list of content/tiny/en.adoc:73 is missing
                    cure: translate it, or take it out of the source and of every translation
                content/tiny/de.adoc:68: this paragraph is not in the section "one-sentence" of content/tiny/en.adoc:61
                    cure: add it to the source first, or take it out""");
    }

    @Test
    void anAnchorThatTheSourceDoesNotHave() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("Dritter.\n", "[[aside]]\nDritter.\n"));
        book.checkError("""
                content/tiny/de.adoc:62: the section "one-sentence" has the anchor "aside", which is not in content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void anAnchorThatOnlyTheSourceHas() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("Third.\n", "[[aside]]\nThird.\n"));
        book.checkError("""
                content/tiny/de.adoc:56: the section "one-sentence" lacks the anchor "aside" of content/tiny/en.adoc:67
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    /** Too short to tell its language from. */
    @Test
    void aWordInAnotherScript() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("Dritter.\n", "الثالث.\n"));
        book.checkError("""
                content/tiny/de.adoc:62: this text is in another script, and its page in German
                    cure: translate it; names and quotations in another language are code or in quotation marks""");
    }

    @Test
    void aLinkInAnotherParagraph() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("Third.\n", "Third, as it is <<purpose,there>>.\n"));
        book.edit("content/tiny/de.adoc", text -> text.replace("`read`.\n", "`read`, wie es <<purpose,dort>> ist.\n"));
        book.checkError("""
                content/tiny/de.adoc:58: this paragraph links to [#purpose], not [] as content/tiny/en.adoc:63
                    cure: explain and link here what the source does here, no more and no less
                content/tiny/de.adoc:62: this paragraph links to [], not [#purpose] as content/tiny/en.adoc:67
                    cure: explain and link here what the source does here, no more and no less""");
    }

    @Test
    void aTextThatIsMuchShorterOrLongerThanItsSource() throws Exception {
        String long1 =
                "Third, which is a paragraph of a length that no other has, so that much can be lost of it in German.";
        book.edit("content/tiny/en.adoc", text -> text.replace("Third.\n", long1 + "\n"));
        assertThat(book.errors())
                .contains(
                        "content/tiny/de.adoc:62: this paragraph has 8 characters for the 100 of content/tiny/en.adoc:67;"
                                + " the page has ")
                .contains("cure: say all that the source says");
        book.edit(
                "content/tiny/de.adoc",
                text -> text.replace(
                        "Dritter.\n",
                        "Dritter, ein Absatz von einer Länge, die kein anderer hat, damit viel davon verloren gehen kann. "
                                        .repeat(5)
                                        .strip()
                                + "\n"));
        assertThat(book.errors())
                .contains("content/tiny/de.adoc:62: this paragraph has 484 characters for the 100 of")
                .contains("cure: say what the source says; what is to be added belongs there first");
    }

    private void lost(String language, String text) throws Exception {
        book.edit("content/tiny/" + language + ".adoc", page -> {
            int at = page.lastIndexOf(text);
            return page.substring(0, at) + page.substring(at + text.length());
        });
    }
}
