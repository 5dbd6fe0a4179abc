package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a page goes wrong by itself, and the message that the maintainer reads. */
class PageRefusalsTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root);
    }

    // Links

    @Test
    void aDeadLinkIsToldAtEachOfItsPlaces() throws Exception {
        for (String language : List.of("en", "de")) {
            String link = "xref:../gone/" + language + ".adoc[Gone]";
            book.edit(
                    "content/tiny/" + language + ".adoc",
                    text -> text.replace(
                            "That is all.",
                            "The page is gone.\n\n" + link + " and\n" + link + "\n\n* " + link + "\n\n|===\n|a |" + link
                                    + "\n|==="));
        }
        assertThat(book.errors().lines().filter(line -> line.contains("en.adoc")))
                .containsExactly(
                        "content/tiny/en.adoc:65: the link to \"gone.html\" leads nowhere",
                        "content/tiny/en.adoc:66: the link to \"gone.html\" leads nowhere",
                        "content/tiny/en.adoc:68: the link to \"gone.html\" leads nowhere",
                        "content/tiny/en.adoc:71: the link to \"gone.html\" leads nowhere");
    }

    @Test
    void aLinkThatNoReaderCanFollow() throws Exception {
        both(
                "That is all.",
                "link:http://example.org/[Plain], link:file:///etc/hosts[mine] and link:javascript:alert()[go].");
        book.checkError("""
                content/tiny/de.adoc:58: the link to "file:///etc/hosts" is none that a reader can follow safely
                    cure: link to an https address, or to a page of the book
                content/tiny/de.adoc:58: the link to "http://example.org/" is none that a reader can follow safely
                    cure: link to an https address, or to a page of the book
                content/tiny/de.adoc:58: the link to "javascript:alert()" is none that a reader can follow safely
                    cure: link to an https address, or to a page of the book
                content/tiny/en.adoc:63: the link to "file:///etc/hosts" is none that a reader can follow safely
                    cure: link to an https address, or to a page of the book
                content/tiny/en.adoc:63: the link to "http://example.org/" is none that a reader can follow safely
                    cure: link to an https address, or to a page of the book
                content/tiny/en.adoc:63: the link to "javascript:alert()" is none that a reader can follow safely
                    cure: link to an https address, or to a page of the book""");
    }

    // Callouts

    @Test
    void aNumberInAProgramThatNothingExplains() throws Exception {
        both("<1> Connects.\n", "");
        book.checkError("""
                content/tiny/de.adoc:28: nothing explains the callouts [1] of this program
                    cure: explain them right below it: <1> ..., or take them out of the program
                content/tiny/en.adoc:33: nothing explains the callouts [1] of this program
                    cure: explain them right below it: <1> ..., or take them out of the program""");
    }

    @Test
    void anExplanationWithoutANumber() throws Exception {
        both("<1> Connects.", "<1> Connects.\n<2> Reads.");
        book.checkError("""
                content/tiny/de.adoc:32: AsciiDoc: no callout found for <2>
                    cure: mend the page; Asciidoctor's manual explains the message
                content/tiny/en.adoc:37: AsciiDoc: no callout found for <2>
                    cure: mend the page; Asciidoctor's manual explains the message""");
    }

    // What is captured

    @Test
    void aDiagramOfAProgramThatMeetsNoServer() throws Exception {
        both("wire::Reads[]", "wire::Prints[]");
        book.checkError("""
                content/tiny/de.adoc:22: there is nothing to draw of Prints: it meets no server of ours
                    cure: draw a program that meets a fault
                content/tiny/en.adoc:27: there is nothing to draw of Prints: it meets no server of ours
                    cure: draw a program that meets a fault""");
    }

    @Test
    void aDiagramOfAnotherPagesProgram() throws Exception {
        book.write("content/form.properties", "inventory = required\n");
        book.write(
                "examples/other/Others.java",
                book.read("examples/tiny/Reads.java").replace("Reads", "Others"));
        book.write(
                "examples/other/Others.out",
                book.read("examples/tiny/Reads.out").replace("Reads", "Others"));
        book.write(
                "content/other/en.adoc",
                "= Others\n\n[source,java]\n----\ninclude::{examples}/other/Others.java[]\n----\n<1> Connects.\n");
        both("wire::Reads[]", "wire::Others[]");
        book.checkError("""
                content/tiny/de.adoc:22: wire::Others[] names a program that this page does not show
                    cure: draw one of the programs on this page
                content/tiny/en.adoc:27: wire::Others[] names a program that this page does not show
                    cure: draw one of the programs on this page""");
    }

    // Files

    @Test
    void aFileThatNothingReads() throws Exception {
        book.write("content/notes.txt", "x")
                .write("content/tiny/en.adoc.orig", "x")
                .write("content/wording/todo.txt", "x");
        book.checkError("""
                content/notes.txt:1: nothing reads this file
                    cure: delete it, or rename it: beside the directories of pages stand clients.tsv, form.properties, inventory.properties, redirects.properties
                content/tiny/en.adoc.orig:1: nothing reads this file
                    cure: delete it, or rename it: pages are called <language>.adoc
                content/wording/todo.txt:1: nothing reads this file
                    cure: delete it, or rename it: wordings are called <language>.properties""");
    }

    @Test
    void aCharacterThatNobodySeesOrThatIsAnother() throws Exception {
        Map<String, String> characters = Map.of(
                "&#8238;l",
                        "a character by its number or name, which may be one that nobody can see: U+0026 before \"l",
                "{zwsp}l", "a character by its number or name, which may be one that nobody can see: U+007B before \"l",
                "\u2063l", "a character that nobody can see: U+2063 before \"l",
                "\u2028l", "a character that nobody can see: U+2028 before \"l",
                "\ue000l", "a character that nobody can see: U+E000 before \"l",
                "\ufe0fl", "a character that nobody can see: U+FE0F before \"l",
                "f\u00c3\u00bcr", "a character that was read in another encoding: U+00C3 before \"r",
                "\ufffdl", "a character that was read in another encoding: U+FFFD before \"l",
                "\ufefbl", "a letter in the shape that it has in print: U+FEFB before \"l");
        String page = book.read("content/tiny/de.adoc");
        for (Map.Entry<String, String> character : characters.entrySet()) {
            book.write("content/tiny/de.adoc", page.replace("That is all.", "That is " + character.getKey() + " all."));
            assertThat(book.errors()).contains("content/tiny/de.adoc:58: " + character.getValue());
        }
    }

    @Test
    void aCharacterByItsNumberInCode() throws Exception {
        book.edit("content/form.properties", text -> text + "languages.unchecked = xml\n");
        both("That is all.", "[source,xml]\n----\n<a>&lt;&#8238;</a>\n----");
        assertThat(book.errors()).contains("rules.form = 9").doesNotContain("by its number");
    }

    @Test
    void markupThatReadersSee() throws Exception {
        both("That is all.", "That is mesage:Reads[] and *all that is _known_ today.");
        assertThat(book.errors()).contains("""
                content/tiny/en.adoc:63: a macro that there is not: "mesage:Reads[] and *all that is kn"
                    cure: correct its name
                content/tiny/en.adoc:63: a mark of emphasis that readers see as text: "*all that is known to"
                    cure: close it, take it out, or make it code; around a part of a word it is written twice""");
    }

    @Test
    void namesWithALineInThemAreNoMarkup() throws Exception {
        both("That is all.", "That is TIME_WAIT, CLOSE_WAIT and 2 * 3.");
        assertThat(book.errors()).doesNotContain("emphasis");
    }

    @Test
    void aListOfFactsAboutAnotherClass() throws Exception {
        both("That is all.", "[.facts]\nThat:: `java.net.ProtocolException`");
        book.checkError("""
                content/tiny/de.adoc:59: the first fact is `java.net.ProtocolException`, and the header names the exception java.net.SocketException
                    cure: begin the list with the class of the exception, or correct :exception:
                content/tiny/en.adoc:64: the first fact is `java.net.ProtocolException`, and the header names the exception java.net.SocketException
                    cure: begin the list with the class of the exception, or correct :exception:""");
    }

    @Test
    void aNumberLongerThanAnyListIsAsAnyOther() throws Exception {
        both("That is all.", "That is printed:Reads[99999999999].");
        assertThat(book.errors()).contains("content/tiny/en.adoc:63: \"printed:Reads[99999999999]\" is no thrown");
    }

    @Test
    void aPageInALanguageWithoutWording() throws Exception {
        book.write("content/tiny/fr.adoc", "= Petite page\n");
        book.checkError("""
                content/tiny/fr.adoc:1: there is no wording for the language "fr"
                    cure: write content/wording/fr.properties, with the keys of en.properties; or rename what is no translation""");
    }

    @Test
    void aDirectoryWithoutItsSource() throws Exception {
        book.delete("content/tiny/en.adoc");
        book.checkError("""
                content/tiny/en.adoc:1: the page is missing in its source language
                    cure: write it""");
    }

    @Test
    void aDirectoryThatCannotBeAnAddress() throws Exception {
        book.write("content/form.properties", "inventory = required\n");
        book.write("content/Too Big/en.adoc", "= Big\n").write("content/index/en.adoc", "= Index\n");
        book.checkError("""
                content/Too Big:1: "Too Big" cannot be an address
                    cure: name the directory in small letters and digits, with hyphens between words
                content/index:1: the site has a page "index" of its own
                    cure: name the directory otherwise; taken are 404, glossary, index, search, status""");
    }

    @Test
    void aLanguageThatTheSiteHasForItself() throws Exception {
        book.write("content/tiny/lab.adoc", book.read("content/tiny/de.adoc"));
        book.write("content/wording/lab.properties", book.read("content/wording/de.properties"));
        book.checkError("""
                content/tiny/lab.adoc:1: the site has a directory "lab" of its own, which is no language
                    cure: name the file after its language""");
    }

    @Test
    void aProgramOfAnotherPage() throws Exception {
        book.write(
                        "examples/other/Other.java",
                        book.read("examples/tiny/Prints.java").replace("Prints", "Other"))
                .write("examples/other/Other.out", "hello\n");
        both("That is all.", "[source,java]\n----\ninclude::{examples}/other/Other.java[]\n----");
        book.checkError("""
                content/tiny/de.adoc:60: includes "{examples}/other/Other.java", which does not belong to this page
                    cure: show a program of {examples}/tiny/, or link to the page that shows this one
                content/tiny/en.adoc:65: includes "{examples}/other/Other.java", which does not belong to this page
                    cure: show a program of {examples}/tiny/, or link to the page that shows this one""");
    }

    @Test
    void anIncludeThatLeavesTheBook() throws Exception {
        book.write("secret.adoc", "Secret.");
        both("That is all.", "include::../../secret.adoc[]");
        book.checkError("""
                content/tiny/de.adoc:58: includes "../../secret.adoc" from outside of the content
                    cure: include what is below content, or a program: {examples}/tiny/...
                content/tiny/en.adoc:63: includes "../../secret.adoc" from outside of the content
                    cure: include what is below content, or a program: {examples}/tiny/...""");
    }

    @Test
    void anIncludeAtTheBeginningOfACell() throws Exception {
        book.write("content/tiny/part.txt", "x").delete("content/tiny/part.txt");
        both("That is all.", "|===\na|include::{examples}/tiny/Prints.out[]\n|===");
        book.checkError("""
                content/tiny/de.adoc:59: an include at the beginning of a cell
                    cure: put it into the next line
                content/tiny/en.adoc:64: an include at the beginning of a cell
                    cure: put it into the next line""");
    }

    // Text

    @Test
    void aCellThatIsEmpty() throws Exception {
        both("That is all.", "|===\n|one |two\n\n|three |\n|===");
        book.checkError("""
                content/tiny/de.adoc:58: a cell of this table is empty
                    cure: write what belongs there; where there is nothing to say, say that
                content/tiny/en.adoc:63: a cell of this table is empty
                    cure: write what belongs there; where there is nothing to say, say that""");
    }

    @Test
    void aSectionThatIsEmpty() throws Exception {
        book.write("content/form.properties", "sections.empty = refused\n");
        book.checkError("""
                content/tiny/de.adoc:6: the section "summary" is empty
                    cure: write it, or take it out in every language
                content/tiny/de.adoc:9: the section "purpose" is empty
                    cure: write it, or take it out in every language
                content/tiny/de.adoc:12: the section "usage" is empty
                    cure: write it, or take it out in every language
                content/tiny/de.adoc:45: the section "myths" is empty
                    cure: write it, or take it out in every language
                content/tiny/de.adoc:53: the section "notes" is empty
                    cure: write it, or take it out in every language
                content/tiny/en.adoc:11: the section "summary" is empty
                    cure: write it, or take it out in every language
                content/tiny/en.adoc:14: the section "purpose" is empty
                    cure: write it, or take it out in every language
                content/tiny/en.adoc:17: the section "usage" is empty
                    cure: write it, or take it out in every language
                content/tiny/en.adoc:50: the section "myths" is empty
                    cure: write it, or take it out in every language
                content/tiny/en.adoc:58: the section "notes" is empty
                    cure: write it, or take it out in every language""");
    }

    @Test
    void twoPagesWithOneTitle() throws Exception {
        book.write("content/form.properties", "inventory = required\n");
        for (String other : new String[] {"one", "two"}) {
            book.write("content/" + other + "/en.adoc", "= Title\n:description: Description\n\nText.\n");
        }
        book.checkError("""
                content/two/en.adoc:1: has the title of content/one/en.adoc:1
                    cure: give each page its own
                content/two/en.adoc:2: has the description of content/one/en.adoc:2
                    cure: give each page its own""");
    }

    @Test
    void aLinkThatIsCalledLikeAnotherPage() throws Exception {
        book.write("content/form.properties", "inventory = required\n");
        book.write("content/one/en.adoc", "= Broken pipe (EPIPE)\n:description: One\n\nText.\n");
        book.write(
                "content/two/en.adoc",
                "= Two\n:description: Two\n\nNot xref:../tiny/en.adoc[Broken pipe] but xref:../one/en.adoc[Broken pipe].\n");
        book.checkError("""
                content/two/en.adoc:4: the link "Broken pipe" has the title of one, and leads to tiny
                    cure: link to ../one/, or name the page that it leads to""");
    }

    @Test
    void aDescriptionThatNobodyTranslated() throws Exception {
        book.write("content/form.properties", "inventory = required\n");
        for (String language : new String[] {"en", "de"}) {
            book.edit(
                    "content/tiny/" + language + ".adoc",
                    text -> text.replaceFirst(":description: .*", ":description: Java, Python"));
        }
        book.checkError("""
                content/tiny/de.adoc:2: the description is that of content/tiny/en.adoc:2
                    cure: translate it""");
    }

    @Test
    void aLetterOfAnotherScriptThatLooksAlike() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "D\u0430s ist alles."));
        book.checkError("""
                content/tiny/de.adoc:58: the word "D\u0430s" has letters of LATIN and of CYRILLIC
                    cure: type it in one script: letters that look alike are not found by a search""");
    }

    @Test
    void aPrefixInTheScriptOfThePageIsNoMixture() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "\u0648macOS"));
        assertThat(book.check()).isEmpty();
    }

    @Test
    void quotationMarksOfAnotherLanguage() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "Das ist \"alles\"."));
        book.checkError("""
                content/tiny/de.adoc:58: the quotation mark " is none of this language
                    cure: write \u201e...\u201c""");
    }

    @Test
    void quotationMarksThatDoNotClose() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "Das ist \u201ealles."));
        book.checkError("""
                content/tiny/de.adoc:58: quotation marks that do not open and close
                    cure: put the missing one""");
    }

    @Test
    void aNameOfCodeWithAnAccent() throws Exception {
        both("That is all.", "`SocketExceptiön: Nicht verfügbar`");
        book.checkError("""
                content/tiny/de.adoc:58: in a name of code, a letter that it does not have: U+00F6 before "n"
                    cure: type the plain character instead, or none
                content/tiny/en.adoc:63: in a name of code, a letter that it does not have: U+00F6 before "n"
                    cure: type the plain character instead, or none""");
    }

    @Test
    void quotationMarksInCodeAreCode() throws Exception {
        both("That is all.", "`\"x\"` and `\u201cy\u201d`");
        book.checkError("""
                content/tiny/de.adoc:58: in code, a character that code does not have: U+201C before "y\u201d"
                    cure: type the plain character instead, or none
                content/tiny/en.adoc:63: in code, a character that code does not have: U+201C before "y\u201d"
                    cure: type the plain character instead, or none""");
    }

    @Test
    void punctuationOfAnotherScript() throws Exception {
        book.edit("content/wording/de.properties", text -> text + "language.punctuation = ,\u060c\n");
        book.edit(
                "content/tiny/de.adoc",
                text -> text.replace("That is all.", "Arabisch: \u0646\u0639\u0645, \u0646\u0639\u0645."));
        book.checkError("""
                content/tiny/de.adoc:58: "," after a word of this script
                    cure: write "\u060c\"""");
    }

    @Test
    void aSpaceInCodeThatIsNone() throws Exception {
        both("That is all.", "`a\u00a0b`");
        book.checkError("""
                content/tiny/de.adoc:58: in code, a character that code does not have: U+00A0 before "b"
                    cure: type the plain character instead, or none
                content/tiny/en.adoc:63: in code, a character that code does not have: U+00A0 before "b"
                    cure: type the plain character instead, or none""");
    }

    /** The same change in the source and in its translation. */
    private void both(String text, String replacement) throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", page -> page.replace(text, replacement));
        }
    }
}
