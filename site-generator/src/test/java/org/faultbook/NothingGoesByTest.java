package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.example.Conditions;
import org.faultbook.example.Toolchain.Python;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small slips that every other check lets by. */
class NothingGoesByTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root);
    }

    // Programs

    @Test
    void aTwinThatIsDeniedThoughThereIsOne() throws Exception {
        book.edit("examples/tiny/Reads.java", text -> text.replace("fault: reset\n", "fault: reset\n// twin: none\n"));
        book.edit("examples/tiny/Reads.out", text -> text.replace(":12)", ":13)"));
        assertThat(book.errors())
                .contains(
                        "examples/tiny/Reads.java:4: Reads.java on JDK VERSION: says that it ends the same without its"
                                + " fault, and it does not: it ended without an exception, with exit code 0\n"
                                + "    cure: take the line out");
    }

    @Test
    void aTwinThatIsDeniedWhereThereIsNoFault() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("fault: none\n", "fault: none\n// twin: none\n"));
        assertThat(book.errors()).contains("""
                examples/tiny/Prints.java:4: "twin: none" in a program that has none anyway
                    cure: take the line out: only what meets a fault is run without it too""");
    }

    @Test
    void aFaultThatPlaysNoPartInWhatIsPrinted() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("fault: none", "fault: close")
                        .replace(
                                "System.out.println(\"hello\");",
                                "try (var socket = new java.net.Socket(args[0], Integer.parseInt(args[1]))) {\n            socket.getOutputStream().write(1);\n"
                                        + "            System.out.println(\"hello\");\n        } catch (java.io.IOException e) {\n"
                                        + "            System.out.println(e);\n        }"));
        assertThat(book.errors()).contains("""
                examples/tiny/Prints.java:4: Prints.java on JDK VERSION: printed the same against a healthy server: its fault plays no part
                    cure: find what the cause is; where it cannot be told apart, say "// twin: none\"""");
    }

    @Test
    void aProgramThatLeavesAFileBehind() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("main(String[] args) {", "main(String[] args) throws java.io.IOException {")
                        .replace(
                                "System.out",
                                "java.nio.file.Files.writeString(java.nio.file.Path.of(\"left.txt\"), \"x\");\n        System.out"));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: left files behind: left.txt
                    cure: do without files, or delete them: readers run it where their own files are""");
    }

    @Test
    void aWordOfTheHeaderBelowTheCode() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text + "// fault: reset\n");
        assertThat(book.errors()).contains("""
                examples/tiny/Prints.java:11: "fault:" stands below the first line of code, where it says nothing
                    cure: move it up, or word the comment otherwise""");
    }

    @Test
    void aProgramThatLostTheLinesThatStartIt() throws Exception {
        book.write(
                "examples/tiny/More.java",
                book.read("examples/tiny/Prints.java").replace("Prints", "More"));
        book.edit(
                "examples/tiny/Prints.java", text -> text.lines().skip(2).reduce("", (all, line) -> all + line + "\n"));
        assertThat(book.errors()).contains("""
                examples/tiny/Prints.java:1: the program cannot be started by its name, as most of the others can
                    cure: give it the first lines that they have""");
    }

    @Test
    void aCharacterInAProgramThatNobodySees() throws Exception {
        for (String deceiving : new String[] {"hel\u200blo", "h\u0435llo", "hello\u00a0you"}) {
            SmallBook.in(root);
            book.edit("examples/tiny/Prints.java", text -> text.replace("hello", deceiving));
            assertThat(book.errors())
                    .contains(
                            "examples/tiny/Prints.java:8: a character that nobody sees, or that looks like another: U+")
                    .contains("cure: type the plain character instead, or none");
        }
    }

    @Test
    void aProgramInPythonThatPythonDoesNotUnderstand() throws Exception {
        assumeTrue(Python.installed().isPresent());
        book.write("examples/tiny/broken.py", "# fault: none\n# expect: prints\nprint(1\n");
        book.write("examples/tiny/broken.out", "1\n");
        for (String language : new String[] {"en", "de"}) {
            book.edit(
                    "content/tiny/" + language + ".adoc",
                    text -> text.replace(
                            "That is all.", "[source,python]\n----\ninclude::{examples}/tiny/broken.py[]\n----"));
        }
        Problems problems = new Problems();
        try {
            book.verify(
                    problems,
                    Conditions.usual(java.util.List.of(Python.installed().orElseThrow()), line -> {}));
        } catch (ProblemsFoundException e) {
            assertThat(problems.errors().toString())
                    .contains("broken.py:3: broken.py on Python ", ": does not compile: SyntaxError: ");
        }
        assertThat(problems.errors()).isNotEmpty();
    }

    @Test
    void aProgramThatIsNoText() throws Exception {
        Files.write(
                book.path("examples/tiny/Prints.java"), "class Pr\u00e4nts {}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(book.errors()).contains("examples/tiny/Prints.java:1: not UTF-8 at column 9");
    }

    @Test
    void aBlockThatGivesItsProgramAnotherLanguage() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replaceFirst("source,java", "source,python"));
        assertThat(book.errors()).contains("""
                : this block says that Reads.java is in python
                    cure: write [source,java]""");
    }

    // Pages

    @Test
    void aPageWithoutATitle() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("= Eine kleine Seite\n", ""));
        assertThat(book.errors())
                .contains("content/tiny/de.adoc:1: the page has no title\n    cure: begin it with one: = ...");
    }

    @Test
    void anAttributeThatIsThereTwice() throws Exception {
        book.edit(
                "content/tiny/de.adoc",
                text -> text.replace(":keywords: small\n", ":keywords: small\n:keywords: big\n"));
        book.checkError("""
                content/tiny/de.adoc:4: the attribute ":keywords:" is there twice
                    cure: keep one""");
    }

    @Test
    void messagesOfSomethingElse() throws Exception {
        both("messages::all[]", "messages::some[]");
        assertThat(book.errors()).contains("""
                content/tiny/de.adoc:17: there are no messages of "some"
                    cure: write messages::all[]""");
    }

    @Test
    void aTitleOrAHeadingOrASentenceThatNobodyTranslated() throws Exception {
        book.edit(
                "content/tiny/de.adoc",
                text -> text.replace("Eine kleine Seite", "A small page").replace("Ein Satz", "One sentence"));
        both("That is all.", "A sentence that nobody translates.");
        book.checkError("""
                content/tiny/de.adoc:1: the title is that of the source
                    cure: translate it
                content/tiny/de.adoc:56: the heading "One sentence" is that of content/tiny/en.adoc:61
                    cure: translate it
                content/tiny/de.adoc:58: this stands in the source word for word: "A sentence that nobody translates."
                    cure: translate it""");
    }

    @Test
    void aLinkToThePageInAnotherLanguage() throws Exception {
        both("That is all.", "Look at xref:../tiny/en.adoc[it].");
        assertThat(book.errors()).contains("""
                content/tiny/de.adoc:58: links to the page in another language: ../tiny/en.html
                    cure: link to de.adoc beside it""");
    }

    @Test
    void aLinkWithoutWords() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("<<wire,the wire>>", "<<wire>>"));
        assertThat(book.errors()).contains("""
                content/tiny/de.adoc:50: a link without words
                    cure: say where it leads""");
    }

    @Test
    void aFactThatMovedToAnotherParagraph() throws Exception {
        book.edit(
                "content/tiny/en.adoc", text -> text.replace("That is all.", "First comes `hello`.\n\nThen `Reads`."));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "Erst kommt `Reads`.\n\nDann `hello`."));
        assertThat(book.errors()).contains("""
                content/tiny/de.adoc:58: this paragraph lacks [hello] of content/tiny/en.adoc:63, which stands elsewhere in the section
                    cure: keep the order of the source, or bring over what it says here""");
    }

    @Test
    void aShortCalloutThatNobodyTranslated() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("Connects.", "`read`, and no more."));
        book.edit("content/tiny/de.adoc", text -> text.replace("Connects.", "`read`, and no more."));
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That and this is all, no more."));
        assertThat(book.errors()).contains("""
                content/tiny/de.adoc:31: this stands in the source word for word: "`...`, and no more."
                    cure: translate it""");
    }

    @Test
    void calloutsThatChangedPlaces() throws Exception {
        book.edit("examples/tiny/Reads.java", text -> text.replace(".write(1);", ".write(1); // <2>"));
        book.edit("content/tiny/en.adoc", text -> text.replace("<1> Connects.", "<1> First `new`.\n<2> Then `write`."));
        book.edit(
                "content/tiny/de.adoc", text -> text.replace("<1> Connects.", "<1> Erst `write`.\n<2> Danach `new`."));
        assertThat(book.errors()).contains("""
                content/tiny/de.adoc:31: this callout lacks [new] of content/tiny/en.adoc:36, which stands elsewhere in the section""");
    }

    @Test
    void definitionsThatChangedPlacesOrAreGone() throws Exception {
        book.edit(
                "content/tiny/en.adoc",
                text -> text.replace("That is all.", "one:: It is `hello`.\ntwo:: It is `Reads`.\nthree:: It is."));
        book.edit(
                "content/tiny/de.adoc",
                text -> text.replace("That is all.", "eins:: Das ist `Reads`.\nzwei:: Das ist `hello`.\ndrei::"));
        assertThat(book.errors())
                .contains(
                        "content/tiny/de.adoc:58: this definition lacks [hello] of content/tiny/en.adoc:63,",
                        "content/tiny/de.adoc:60: below this, the definition of content/tiny/en.adoc:65 is missing");
    }

    @Test
    void aProgramThatIsDeafToTheHostItIsGiven() throws Exception {
        book.edit("examples/tiny/Reads.java", text -> text.replace("args[0]", "\"127.0.0.1\""));
        book.checkError("""
                examples/tiny/Reads.java:3: is given the host of its fault, and does not use it
                    cure: connect to args[0]: readers run it against hosts of their own""");
    }

    @Test
    void aRuleThatIsLost() throws Exception {
        book.edit("content/form.properties", text -> text.replace("cells.empty = refused\n", ""));
        book.checkError("""
                content/inventory.properties:21: the book holds more or less than was reviewed
                    counted:  rules.form = 7
                    reviewed: rules.form = 8
                    cure: bring back what was lost; if it is meant, take it with verify --accept""");
    }

    @Test
    void aKeywordThatIsLost() throws Exception {
        book.edit("content/inventory.properties", text -> text.replace("tiny.de = 1", "tiny.de = 2"));
        book.checkError("""
                content/tiny/de.adoc:3: the page has more or fewer keywords than were reviewed
                    counted:  keywords.tiny.de = 1
                    reviewed: keywords.tiny.de = 2
                    cure: bring back what was lost; if it is meant, take it with verify --accept""");
    }

    @Test
    void anotherFaultOfAProgramThatEndsTheSameWithAny() throws Exception {
        book.endingTheSameWithout("close");
        book.edit(
                "content/inventory.properties",
                text -> text.replace("programs.without-fault = 1", "programs.without-fault = 0")
                        .replace("programs.without-twin = 0", "programs.without-twin = 1")
                        .replace("keywords.tiny.de", "fault.tiny.Prints = drip\nkeywords.tiny.de"));
        book.checkError("""
                examples/tiny/Prints.java:3: meets another fault than was reviewed; it has no twin, and nothing else shows the difference
                    counted:  fault.tiny.Prints = close
                    reviewed: fault.tiny.Prints = drip
                    cure: bring back what was lost; if it is meant, take it with verify --accept""");
    }

    @Test
    void codeThatIsCodeOnlyOnce() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "It is `hello`, and `hello` again."));
        book.edit(
                "content/tiny/de.adoc",
                text -> text.replace("That is all.", "Das ist `hello`, und hello noch einmal."));
        book.checkError("""
                content/tiny/de.adoc:58: this paragraph says "hello" in plain text, which is code in content/tiny/en.adoc:63
                    cure: make it code, each time""");
    }

    @Test
    void aWordThatNobodyTranslatedIntoAnotherScript() throws Exception {
        String file = "content/wording/ar.properties";
        book.write(file, Files.readString(Path.of(System.getProperty("repository"), file)))
                .edit(file, text -> text.replaceFirst("glossary.title = .*", "glossary.title = Glossary"));
        assertThat(book.errors())
                .startsWith(file + ":" + book.lineOf(file, "glossary.title =")
                        + ": the wording \"glossary.title\" is that of English\n    cure: translate it");
    }

    @Test
    void wordsThatNobodyTranslated() throws Exception {
        book.edit(
                "content/wording/de.properties",
                text -> text.replaceFirst("page.life = .*", "page.life = Place in the life of a connection"));
        assertThat(book.errors())
                .startsWith(
                        "content/wording/de.properties:" + book.lineOf("content/wording/de.properties", "page.life =")
                                + ": the wording \"page.life\" is that of English\n    cure: translate it");
    }

    @Test
    void wordsWithMarkupOrWithWhatNobodySees() throws Exception {
        book.edit(
                "content/wording/de.properties",
                text -> text.replace("page.life = ", "page.life = <b>").replace("page.next = ", "page.next = \u200b"));
        assertThat(book.errors())
                .contains(
                        ": the wording \"page.life\" has markup, which readers would see as it stands\n    cure: write plain text")
                .contains(": an invisible character without width: U+200B before \"");
    }

    @Test
    void aDirectionThatIsTheOther() throws Exception {
        book.edit("content/wording/de.properties", text -> text.replace("= ltr", "= rtl"));
        book.checkError("""
                content/wording/de.properties:2: this is not how the words of this file are written
                    cure: write ltr""");
    }

    @Test
    void aCatalogueThatIsGone() throws Exception {
        book.edit("content/inventory.properties", text -> text + "catalogues = 1\n");
        book.checkError("""
                jbang-catalog.json:1: the catalogue of programs is gone
                    counted:  (nothing)
                    reviewed: catalogues = 1
                    cure: bring back what was lost; if it is meant, take it with verify --accept""");
    }

    @Test
    void anAnchorThatIsThereTwice() throws Exception {
        both("That is all.", "[[wire]]\nThat is all.");
        assertThat(book.errors())
                .contains("content/tiny/de.adoc:58: AsciiDoc: id assigned to ")
                .contains(" already in use: wire");
    }

    @Test
    void aLetterInTwoPieces() throws Exception {
        both("That is all.", "That is scho\u0308n.");
        assertThat(book.errors()).contains("""
                content/tiny/en.adoc:63: a letter in two pieces: "o" and U+0308
                    cure: type it as one character: who searches for it finds no pieces""");
    }

    @Test
    void markupThatGoesIntoThePageUnread() throws Exception {
        both("That is all.", "That is +++<b>all</b>+++.");
        book.checkError("""
                content/tiny/de.adoc:58: markup that goes into the page unread
                    cure: write it in AsciiDoc; where a character must stay as it is, put it between two plus signs
                content/tiny/en.adoc:63: markup that goes into the page unread
                    cure: write it in AsciiDoc; where a character must stay as it is, put it between two plus signs""");
    }

    @Test
    void aCodeMarkThatIsNotClosed() throws Exception {
        both("That is all.", "That is `all.");
        assertThat(book.errors()).contains("""
                content/tiny/en.adoc:63: a mark of code that has no other
                    cure: close the code in its line""");
    }

    @Test
    void codeThatReadersSeeAsText() throws Exception {
        both("That is all.", "\"`null` is all.\"");
        assertThat(book.errors()).contains("""
                content/tiny/en.adoc:63: code that readers see as text, with its marks: `null`
                    cure: between a letter or a quotation mark and code, AsciiDoc wants two marks on each side: ``null``""");
    }

    @Test
    void aCalloutThatExplainsNothing() throws Exception {
        both("<1> Connects.", "<1> {empty}");
        assertThat(book.errors()).contains(": this callout explains nothing\n    cure: say what it means");
    }

    @Test
    void aHeadingThatBeginsNoSection() throws Exception {
        both("That is all.", "[discrete]\n== Loose\n\nThat is all.");
        assertThat(book.errors()).contains("""
                content/tiny/de.adoc:59: a heading that begins no section
                    cure: make it a section, or a paragraph""");
    }

    @Test
    void aPageWithTheLineEndsOfWindows() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("\n", "\r\n"));
        assertThat(book.errors()).contains("""
                content/tiny/de.adoc:1: the line ends with a carriage return
                    cure: save the file with the line ends of Unix, LF alone""");
    }

    @Test
    void whatNobodyFollows() throws Exception {
        book.edit(
                "content/tiny/follows.properties",
                text -> text + "xx.wire = 01234567\nde.gone = 01234567\nde.wire is new\n");
        assertThat(book.errors())
                .contains(
                        "the book has no language \"xx\"",
                        "the source has no section \"gone\" to be" + " followed",
                        "this is no record: \"de.wire is new\"");
    }

    private void both(String before, String after) throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace(before, after));
        }
    }
}
