package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book's terms: one word each, which pages link to and keep to. */
class GlossaryTest {
    private static final String BASE = "https://example.org/guide/";

    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aBookWithAGlossary() throws Exception {
        book = SmallBook.in(root);
        book.write("content/glossary/en.properties", """
                # Terms
                peer = peer
                peer.means = The other end of a connection.
                peer.not = remote side, counterpart*
                backlog = backlog
                backlog.means = Connections that wait.
                """);
        book.write("content/glossary/de.properties", """
                peer = Gegenstelle
                peer.means = Das andere Ende einer Verbindung.
                peer.not = *seite, Peer
                backlog = Warteschlange
                backlog.means = Verbindungen, die warten.
                """);
        book.edit(
                "content/inventory.properties",
                text -> text.replace("links.de = 1", "links.de = 2").replace("links.en = 1", "links.en = 2")
                        + "terms-refused.de = 2\nterms-refused.en = 2\nterms.de = 2\nterms.en = 2\n");
    }

    /** In this paragraph, and no other. */
    private void say(String english, String german) throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", english));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", german));
    }

    private PublishedSite site() throws Exception {
        return new PublishedSite(book.site(), BASE);
    }

    @Test
    void aPageLinksToItsTerms() throws Exception {
        say("The term:peer[] waits.", "Die Warteschlangen der term:peer[Gegenstellen] warten.");
        PublishedSite site = new PublishedSite(book.site(), "");
        site.linksLeadToFiles();
        var english = site.page("en/tiny.html").select("a.term");
        assertThat(english.outerHtml())
                .isEqualTo(
                        "<a href=\"glossary.html#peer\" class=\"term\" title=\"The other end of a connection.\">peer</a>");
        var german = site.page("de/tiny.html").select("a.term");
        assertThat(german.text()).isEqualTo("Gegenstellen");
        assertThat(german.attr("title")).isEqualTo("Das andere Ende einer Verbindung.");
        assertThat(site.page("de/glossary.html").select("#peer dt").text()).isEqualTo("Gegenstelle peer");
        assertThat(site.page("de/glossary.html").select("#peer dt bdi").attr("lang"))
                .isEqualTo("en");
        assertThat(site.page("de/glossary.html").select("#peer dd").text())
                .isEqualTo("Das andere Ende einer Verbindung.");
        assertThat(site.page("en/glossary.html").select("dt").eachText()).containsExactly("backlog", "peer");
        assertThat(site.text("de/tiny.adoc")).contains("Die Warteschlangen der Gegenstellen warten.");
        assertThat(site.text("en/tiny.adoc")).contains("The peer waits.");
    }

    @Test
    void theGlossaryIsAPageAsOthersAre() throws Exception {
        book.at(BASE);
        say("The term:peer[] waits.", "Die term:peer[] wartet.");
        PublishedSite site = site();
        site.translationsNameEachOther();
        site.theSitemapIsWhatMayBeListed();
        site.everyOriginalHasAPicture();
        site.nothingIsForeign();
        assertThat(PublishedSite.alternates(site.page("de/glossary.html")))
                .containsOnlyKeys("en", "de", "x-default")
                .containsEntry("x-default", BASE + "en/glossary.html");
        assertThat(site.page("de/index.html")
                        .select("footer a[href=glossary.html]")
                        .text())
                .isEqualTo("Glossar");
        assertThat(site.text("de/search-index.js"))
                .contains("{\"id\":\"peer\",\"word\":\"Gegenstelle\",\"meaning\":\"Das andere Ende einer Verbindung.\","
                        + "\"words\":{\"en\":\"peer\",\"de\":\"Gegenstelle\"}}");
    }

    @Test
    void aBookWithoutAGlossaryHasNoSuchPage() throws Exception {
        book.delete("content/glossary/en.properties").delete("content/glossary/de.properties");
        java.nio.file.Files.delete(book.path("content/glossary"));
        book.edit(
                "content/inventory.properties",
                text -> text.replace("links.de = 2", "links.de = 1")
                        .replace("links.en = 2", "links.en = 1")
                        .replaceAll("terms.*\n", ""));
        PublishedSite site = site();
        assertThat(site.files()).doesNotContainKey("en/glossary.html");
        assertThat(site.page("en/index.html").select("a[href=glossary.html]")).isEmpty();
    }

    @Test
    void aTermThatThereIsNot() throws Exception {
        say("The term:beer[] waits.", "Das term:beer[Bier] wartet.");
        book.checkError("""
                content/tiny/de.adoc:58: unknown term "beer"
                    cure: write one of the glossary, or add it there in every language: glossary/de.properties
                content/tiny/en.adoc:63: unknown term "beer"
                    cure: write one of the glossary, or add it there in every language: glossary/en.properties""");
    }

    @Test
    void aTermWhereNoLinkCanStand() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("= Wire", "= A term:peer[]"));
        book.edit("content/tiny/de.adoc", text -> text.replace(":keywords: small", ":keywords: term:peer[klein]"));
        assertThat(book.errors()).contains("""
                content/tiny/de.adoc:3: "term:peer[klein]" stands in a heading, which is a link itself, or above all text
                    cure: link the term in the text""").contains("""
                content/tiny/en.adoc:25: "term:peer[]" stands in a heading, which is a link itself, or above all text
                    cure: link the term in the text""");
    }

    @Test
    void aTranslationLinksTheTermsOfItsSource() throws Exception {
        say("The term:peer[] and the term:backlog[] wait.", "Die Gegenstelle und ihre term:backlog[] warten.");
        book.checkError("""
                content/tiny/de.adoc:56: the section "one-sentence" links to [glossary.html#backlog], not [glossary.html#peer, glossary.html#backlog] as content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aFormThatIsRefused() throws Exception {
        say(
                "Counterparts of the\nremote side, `remote side` and counter parts: the term:peer[].",
                "Die andere Gegenseite und der Peer, `remote side`, Peering, nebenseitig: die term:peer[].");
        book.edit("content/tiny/de.adoc", text -> text.replace("= Eine kleine Seite", "= Eine kleine Gegenseite"));
        book.checkError("""
                content/tiny/de.adoc:1: "Gegenseite" is not what this book calls it
                    cure: write "Gegenstelle", as its glossary does (peer)
                content/tiny/de.adoc:58: "Gegenseite" is not what this book calls it
                    cure: write "Gegenstelle", as its glossary does (peer)
                content/tiny/de.adoc:58: "Peer" is not what this book calls it
                    cure: write "Gegenstelle", as its glossary does (peer)
                content/tiny/en.adoc:63: "Counterparts" is not what this book calls it
                    cure: write "peer", as its glossary does (peer)
                content/tiny/en.adoc:64: "remote side" is not what this book calls it
                    cure: write "peer", as its glossary does (peer)""");
    }

    @Test
    void aFormThatIsRefusedInAWordingOrInTheGlossary() throws Exception {
        say("The term:peer[] waits.", "Die term:peer[] wartet.");
        book.edit(
                "content/wording/de.properties", text -> text.replace("index.title = ", "index.title = Gegenseite: "));
        book.edit("content/glossary/de.properties", text -> text.replace("andere Ende", "andere Ende, der Peer"));
        int title = book.lineOf("content/wording/de.properties", "index.title");
        book.checkError("""
                content/glossary/de.properties:2: "Peer" is not what this book calls it
                    cure: write "Gegenstelle", as its glossary does (peer)
                content/wording/de.properties:%d: "Gegenseite" is not what this book calls it
                    cure: write "Gegenstelle", as its glossary does (peer)""".formatted(title));
    }

    @Test
    void aTermThatOneLanguageLacks() throws Exception {
        say("The term:peer[] waits.", "Die term:peer[] wartet.");
        book.edit("content/glossary/de.properties", text -> text.replace("backlog", "queue"));
        book.checkError("""
                content/glossary/de.properties:1: the term "backlog" is missing
                    cure: add it, and what it means; in English: backlog
                content/glossary/de.properties:4: the term "queue" is not in content/glossary/en.properties
                    cure: add it there first, or delete it""");
    }

    @Test
    void aLanguageWithoutAGlossaryAndAGlossaryWithoutALanguage() throws Exception {
        say("All.", "Alles.");
        book.delete("content/glossary/de.properties")
                .write("content/glossary/fr.properties", "peer = pair\npeer.means = L'autre.\n")
                .write("content/glossary/notes.txt", "to do\n");
        book.checkError("""
                content/glossary/de.properties:1: there is no glossary in Deutsch
                    cure: write it, with the terms of en.properties
                content/glossary/fr.properties:1: the book has no such language
                    cure: name the file after one, or delete it
                content/glossary/notes.txt:1: nothing reads this file
                    cure: delete it, or rename it: glossaries are called <language>.properties""");
    }

    @Test
    void entriesThatAreNone() throws Exception {
        say("The term:peer[] waits.", "Die term:peer[] wartet.");
        book.edit(
                "content/glossary/de.properties",
                text -> text.replace("backlog.means", "backlog.meaning").replace("*seite, Peer", "*seite,, Peer")
                        + "socket.means = Ein Ende.\nSocket = Socket\npeer = Partner\n");
        assertThat(book.errors()).isEqualTo("""
                content/glossary/de.properties:3: there is nothing between two commas
                    cure: write a form, or delete one of the commas
                content/glossary/de.properties:4: nobody says what "backlog" means
                    cure: say it in a sentence or two: backlog.means = ...
                content/glossary/de.properties:5: "backlog.meaning" is no entry of a glossary
                    cure: write a term's name in small letters with hyphens, such as end-of-stream, and below it end-of-stream.means and, where there is one, end-of-stream.not
                content/glossary/de.properties:6: "socket.means" belongs to no term
                    cure: write the term's word above it: socket = ...
                content/glossary/de.properties:7: "Socket" is no entry of a glossary
                    cure: write a term's name in small letters with hyphens, such as end-of-stream, and below it end-of-stream.means and, where there is one, end-of-stream.not
                content/glossary/de.properties:8: the entry "peer" is there twice
                    cure: keep one""");
    }

    @Test
    void meaningsAreWrittenInTheirLanguageAsPlainText() throws Exception {
        say("The term:peer[] waits.", "Die term:peer[] wartet.");
        book.edit(
                "content/glossary/de.properties",
                text -> text.replace("Das andere Ende einer Verbindung.", "The other end of a connection.")
                        .replace("Verbindungen, die warten.", "Verbindungen, die auf `accept` \"warten\"."));
        book.checkError("""
                content/glossary/de.properties:2: "peer.means" is as in content/glossary/en.properties:3
                    cure: translate it
                content/glossary/de.properties:5: markup in a glossary, which is plain text
                    cure: take the marks away
                content/glossary/de.properties:5: the quotation mark " is none of this language
                    cure: write „...“""");
    }

    @Test
    void aCharacterThatNobodySees() throws Exception {
        say("The term:peer[] waits.", "Die term:peer[] wartet.");
        book.edit("content/glossary/de.properties", text -> text.replace("Warteschlange", "Warte\u00adschlange"));
        book.checkError("""
                content/glossary/de.properties:4: an invisible character without width: U+00AD before "schlange"
                    cure: type the plain character instead, or none""");
    }
}
