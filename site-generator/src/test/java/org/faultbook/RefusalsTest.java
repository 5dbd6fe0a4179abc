package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which docs go wrong, and the message that the maintainer reads. */
class RefusalsTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root);
    }

    @Test
    void nothingIsWrongWithTheBookAsItIs() {
        assertThat(book.check()).isEmpty();
    }

    // Programs that do something else than they promise

    @Test
    void aWrongExpectedClass() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace("expect: java.net.Socket", "expect: java.net.Connect"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: did not end as expected
                    expected: java.net.ConnectException: Connection reset
                    came:     java.net.SocketException: Connection reset
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void aSupertypeOfTheExceptionIsNotEnough() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace("expect: java.net.SocketException", "expect: java.io.IOException"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: did not end as expected
                    expected: java.io.IOException: Connection reset
                    came:     java.net.SocketException: Connection reset
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void theBeginningOfTheMessageIsNotEnough() throws Exception {
        book.edit("examples/tiny/Reads.java", text -> text.replace(": Connection reset", ": Connection"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: did not end as expected
                    expected: java.net.SocketException: Connection
                    came:     java.net.SocketException: Connection reset
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void aProgramThatNoLongerProvokesItsError() throws Exception {
        book.edit("examples/tiny/Reads.java", text -> text.replace("fault: reset", "fault: drip"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: did not end as expected
                    expected: java.net.SocketException: Connection reset
                    came:     it ended without an exception, with exit code 0
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void anExceptionThatComesWithoutTheFaultToo() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace(
                        "System.out.println(socket.getInputStream().read());",
                        "socket.setSoTimeout(5000);\n            try { socket.getInputStream().read(); } catch"
                                + " (java.io.IOException e) { System.out.print(\"\"); }\n            throw new"
                                + " java.net.SocketException(\"Connection reset\");"));
        book.edit(
                "examples/tiny/Reads.out", text -> text.replace(":12)", ":14)").replace("\t...\n", ""));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: ended with the same exception against a healthy server: its fault is not the cause
                    cure: find what the cause is; where it cannot be told apart, say "// twin: none\"""");
    }

    @Test
    void aProgramThatNeverMeetsItsFault() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("fault: none", "fault: reset"));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: never met its fault "reset"; the server's journal says: nothing
                    cure: connect to the host and port that the program is given, or name the fault that it does meet""");
    }

    @Test
    void aProgramThatShouldOnlyPrintAndThrows() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("System.out.println(\"hello\")", "throw new IllegalStateException(\"no\")"));
        book.checkError("""
                examples/tiny/Prints.java:4: Prints.java on JDK VERSION: did not end as expected
                    expected: it prints and ends by itself, with exit code 0
                    came:     java.lang.IllegalStateException: no
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void aProgramThatEndsWithAnExitCode() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("\"hello\");", "\"hello\");\n        System.exit(3);"));
        book.checkError("""
                examples/tiny/Prints.java:4: Prints.java on JDK VERSION: did not end as expected
                    expected: it prints and ends by itself, with exit code 0
                    came:     it ended without an exception, with exit code 3
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void aChangedLineOfTheReviewedOutput() throws Exception {
        book.edit("examples/tiny/Prints.out", text -> text.replace("hello", "good morning"));
        book.checkError("""
                examples/tiny/Prints.out:1: Prints.java on JDK VERSION: printed something else than was reviewed
                    reviewed: good morning
                    printed:  hello
                    cure: mend the program, or review the new output and take it with verify --accept""");
    }

    @Test
    void aLineMoreThanWasReviewed() throws Exception {
        book.edit("examples/tiny/Prints.out", text -> "");
        book.checkError("""
                examples/tiny/Prints.out:1: Prints.java on JDK VERSION: printed something else than was reviewed
                    reviewed: (nothing more)
                    printed:  hello
                    cure: mend the program, or review the new output and take it with verify --accept""");
    }

    @Test
    void anOutputThatNobodyReviewed() throws Exception {
        book.delete("examples/tiny/Prints.out");
        book.checkError("""
                examples/tiny/Prints.out:1: Prints.java on JDK VERSION: there is no reviewed output
                    printed:  hello
                    cure: mend the program, or review the new output and take it with verify --accept""");
    }

    @Test
    void aProgramThatHangs() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("\"hello\");", "\"hello\");\n        while (true) {}"));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: still running after 10 s, and killed; the last it printed: hello
                    cure: end it, give its sockets timeouts, or declare a longer deadline: "// deadline: 20 s\"""");
    }

    @Test
    void aProgramThatPrintsToStandardErrorOnly() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("System.out", "System.err"));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: wrote to standard error: hello
                    cure: print to standard output; standard error is for the exception that ends a program""");
    }

    @Test
    void aProgramThatDoesNotCompile() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("println(\"hello\")", "printline(\"hello\")"));
        book.checkError("""
                examples/tiny/Prints.java:8: does not compile: cannot find symbol
                      symbol:   method printline(java.lang.String)
                      location: variable out of type java.io.PrintStream
                    cure: mend the program; pages show only what compiles without a warning, as Java 17""");
    }

    @Test
    void anUnknownWordInTheHeader() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("// expect: prints", "// expect: prints\n// flaky: yes"));
        book.checkError("""
                examples/tiny/Prints.java:5: unknown word "flaky:" in the program's header
                    cure: the words are fault, expect, cause, deadline, twin; a comment that is none of them does not start with a word and a colon""");
    }

    // Pages and programs that have lost each other

    @Test
    void aPageThatDropsItsProgram() throws Exception {
        book.edit("content/tiny/de.adoc", text -> withoutListing(text, "Prints"));
        book.checkError("""
                content/tiny/de.adoc:1: the page has 1 programs
                    cure: a page has two at the least: one provokes the error, one handles or prevents it
                content/tiny/de.adoc:1: the program at content/tiny/en.adoc:40 is not shown here
                    cure: include it at the same place""");
    }

    @Test
    void aProgramThatNoPageShows() throws Exception {
        book.write(
                "examples/tiny/Lonely.java",
                book.read("examples/tiny/Prints.java").replace("Prints", "Lonely"));
        book.write("examples/tiny/Lonely.out", "hello\n");
        book.checkError("""
                examples/tiny/Lonely.java:1: no page shows this program
                    cure: include it in the pages of tiny, or delete it and its .out""");
    }

    @Test
    void codeThatIsNoProgram() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit(
                    "content/tiny/" + language + ".adoc",
                    text -> text.replace("That is all.", "[source,java]\n----\nint x = 1;\n----"));
        }
        book.checkError("""
                content/tiny/de.adoc:59: this code is no program of examples: "int x = 1; ..."
                    cure: put it there and write include::{examples}/tiny/Name.java[]
                content/tiny/en.adoc:64: this code is no program of examples: "int x = 1; ..."
                    cure: put it there and write include::{examples}/tiny/Name.java[]""");
    }

    @Test
    void aFileThatIsNeitherProgramNorOutput() throws Exception {
        book.write("examples/tiny/Gone.out", "old\n");
        book.checkError("""
                examples/tiny/Gone.out:1: neither a program (.java, .py) nor the output of one (.out)
                    cure: delete the file, or rename it to match its program""");
    }

    @Test
    void anIncludeThatLeadsNowhere() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("Prints.java[]", "Prnts.java[]"));
        assertThat(errors()).contains("content/tiny/de.adoc:35: AsciiDoc: include file not found: ");
    }

    // Pages that lose their form

    @Test
    void aPageThatIsLostWithAllThatBelongsToIt() throws Exception {
        book.edit("content/inventory.properties", text -> text.replace("pages.de = 1", "pages.de = 2"));
        book.checkError("""
                content/inventory.properties:1: the book holds more or less than was reviewed
                    counted:  pages.de = 1
                    reviewed: pages.de = 2
                    cure: bring back what was lost; if it is meant, take it with verify --accept""");
    }

    @Test
    void anInventoryThatIsLostItself() throws Exception {
        book.delete("content/inventory.properties");
        assertThat(errors())
                .contains("content/inventory.properties:1: the book holds more or less", "reviewed: (nothing)");
        book.verify(new Problems(), true);
        assertThat(book.read("content/inventory.properties")).contains("pages.de = 1\n", "sections.en = 12\n");
    }

    @Test
    void aMissingTranslationIsANoticeForReaderAndMaintainer() throws Exception {
        withoutGerman();
        assertThat(book.check()).isEqualTo("""
                        content/tiny/de.adoc:1: notice: there is no Deutsch page; readers get the English one with a notice
                            cure: translate en.adoc""");
    }

    @Test
    void theReaderOfAMissingTranslationIsToldInTheirLanguageAndReadsTheSource() throws Exception {
        withoutGerman();
        String page = new String(
                book.verify(new Problems(), false).site().files().get("de/tiny.html"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<html lang=\"de\" dir=\"ltr\">", "<main id=\"content\" lang=\"en\" dir=\"ltr\">")
                .contains("<p class=\"notice\" lang=\"de\" dir=\"ltr\">Diese Seite");
    }

    @Test
    void aMissingSource() throws Exception {
        book.delete("content/tiny/en.adoc");
        assertThat(errors()).contains("""
                        content/tiny/en.adoc:1: the page is missing in its source language
                            cure: write it""");
    }

    @Test
    void aRenamedSection() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("[#cause]", "[#reason]"));
        assertThat(errors()).contains("""
                        content/tiny/de.adoc:48: the section "reason" stands where content/tiny/en.adoc:53 has "cause"
                            cure: give the translation the same sections, ids and levels in the same order""");
    }

    @Test
    void aSectionThatIsNotThere() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("[#notes]\n=== Notes\n", ""));
        }
        book.checkError("""
                content/tiny/de.adoc:54: here should be the section "notes", and it is "one-sentence"
                    cure: keep the order summary, purpose, usage, details, wire, examples, explanation, pitfalls, myths, cause, notes, one-sentence
                content/tiny/en.adoc:59: here should be the section "notes", and it is "one-sentence"
                    cure: keep the order summary, purpose, usage, details, wire, examples, explanation, pitfalls, myths, cause, notes, one-sentence""");
    }

    @Test
    void aDescriptionThatIsTooShort() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replaceFirst(":description: .*", ":description: Short."));
        book.checkError("""
                content/tiny/en.adoc:1: the description has 6 characters
                    cure: write 70 to 160: search engines show it below the title""");
    }

    @Test
    void aHeaderThatForgetsAFact() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace(":errno: x\n", ""));
        assertThat(errors()).contains("""
                        content/tiny/en.adoc:1: the header has no ":errno:"
                            cure: add it below the title""");
    }

    @Test
    void aHeaderThatNamesAnErrorWhichNoProgramMet() throws Exception {
        book.edit(
                "content/tiny/en.adoc",
                text -> text.replace(":message: Connection reset", ":message: Connection gone"));
        book.checkError("""
                content/tiny/en.adoc:1: no Java program of this page ended with "java.net.SocketException: Connection gone", which its header names
                    cure: correct :exception: and :message:, or show a program that provokes it""");
    }

    @Test
    void anAttributeInTheTextThatDoesNotExist() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "That is {mesage}."));
        assertThat(errors()).contains("AsciiDoc: skipping reference to missing attribute: mesage");
    }

    @Test
    void aWordingThatIsThereTwice() throws Exception {
        book.edit("content/wording/de.properties", text -> text + "page.next = Weiter\n");
        assertThat(errors()).contains("the wording \"page.next\" is there twice\n    cure: keep one");
    }

    @Test
    void aWordingThatLosesWhatIsFilledIn() throws Exception {
        book.edit("content/wording/de.properties", text -> text.replaceFirst("(wire.bytes = ).*", "$1Bytes"));
        assertThat(errors()).contains("""
                        content/wording/de.properties:1: the wording "wire.bytes" has [] to be filled in, not [{0}]
                            cure: use the same as English: {0} bytes""");
    }

    @Test
    void anUnknownStage() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace(":stage: read", ":stage: lunch"));
        assertThat(errors()).contains("""
                        content/tiny/en.adoc:1: unknown stage "lunch"
                            cure: the stages are name, route, connect, tls, write, read, close""");
    }

    @Test
    void aDeadLinkToAPage() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            String link = "xref:../gone/" + language + ".adoc[Gone]";
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("That is all.", link));
        }
        book.checkError("""
                content/tiny/de.adoc:58: the link to "gone.html" leads nowhere
                    cure: correct the target, or add the page
                content/tiny/en.adoc:63: the link to "gone.html" leads nowhere
                    cure: correct the target, or add the page""");
    }

    @Test
    void aDeadLinkToASection() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit(
                    "content/tiny/" + language + ".adoc",
                    text -> text.replace("<<wire,the wire>>", "link:tiny.html#wires[the wire]"));
        }
        book.checkError("""
                content/tiny/de.adoc:50: the link to "tiny.html#wires" leads to a section that is not there
                    cure: correct the id, or add the section
                content/tiny/en.adoc:55: the link to "tiny.html#wires" leads to a section that is not there
                    cure: correct the id, or add the section""");
    }

    @Test
    void aDiagramOfNothing() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("wire::Reads[]", "wire::Writes[]"));
        assertThat(errors()).contains("""
                        content/tiny/en.adoc:1: wire::Writes[] names no program of the book
                            cure: write the name of a program, without directory and extension""");
    }

    @Test
    void aWordingThatIsMissing() throws Exception {
        book.edit("content/wording/de.properties", text -> text.replaceFirst("page\\.next = .*\n", ""));
        assertThat(errors()).contains("""
                        content/wording/de.properties:1: the wording "page.next" is missing
                            cure: add it; in English: Next error""");
    }

    @Test
    void anOutputThatWasTyped() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("That is all.", "----\nhello\n----"));
        }
        book.checkError("""
                content/tiny/de.adoc:58: a block of text that is no program: nothing would check it
                    cure: show what a program prints by including the program; write commands in a sentence or a table
                content/tiny/en.adoc:63: a block of text that is no program: nothing would check it
                    cure: show what a program prints by including the program; write commands in a sentence or a table""");
    }

    @Test
    void aProgramThatPretendsToBeInAnotherLanguage() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replaceFirst("\\[source,java\\]", "[source,jawa]"));
        assertThat(errors()).contains("content/tiny/de.adoc:29: a block of text that is no program");
    }

    @Test
    void aRoleThatNobodyKnows() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "[.skip]\nThat is all."));
        book.checkError("""
                content/tiny/de.adoc:59: unknown role "skip"
                    cure: the roles of a page are answer, facts, myths""");
    }

    @Test
    void anAttributeThatNobodyKnows() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace(":keywords: small", ":keywords: small\n:keyword: tiny"));
        book.checkError("""
                content/tiny/de.adoc:4: unknown attribute ":keyword:"
                    cure: the attributes of this page are description, keywords""");
    }

    // Translations that say something else

    @Test
    void aTranslationThatLosesANumber() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "It takes 350 seconds."));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "It takes 305 seconds."));
        book.checkError("""
                content/tiny/de.adoc:56: the section "one-sentence" has the number 305, which is not in content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language
                content/tiny/de.adoc:56: the section "one-sentence" lacks the number "350" of content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aSectionThatChangedInTheSourceOnlyIsANoticeForReaderAndMaintainer() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is not quite all."));
        assertThat(book.check()).isEqualTo("""
                        content/tiny/de.adoc:56: notice: the section "one-sentence" is behind its source; its readers are told
                            cure: bring over what changed, then run: follows tiny/de""");
        String page = new String(
                book.verify(new Problems(), false).site().files().get("de/tiny.html"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page)
                .containsOnlyOnce("hinkt dem englischen Original hinterher. <a href=\"../en/tiny.html#one-sentence\">");
    }

    @Test
    void aTranslationThatTranslatesAMessage() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "It says `Connection reset`."));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "It says `Verbindung weg`."));
        book.checkError("""
                content/tiny/de.adoc:56: the section "one-sentence" has the code "Verbindung weg", which is not in content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language
                content/tiny/de.adoc:56: the section "one-sentence" lacks the code "Connection reset" of content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aTranslationThatLosesARowOfATable() throws Exception {
        String row = "|a |b\n";
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "|===\n" + row + row + "|==="));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "|===\n" + row + "|==="));
        book.checkError("""
                content/tiny/de.adoc:56: the section "one-sentence" has tables of [1 rows with 2 cells], not [2 rows with 4 cells] as content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aTranslationThatLosesACallout() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("<1> Connects.\n", ""));
        book.checkError("""
                content/tiny/de.adoc:25: the section "examples" explains callouts: [], not [1] as content/tiny/en.adoc:30
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aCharacterThatNobodySees() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "That\u200b is\u202e all."));
        book.checkError("""
                content/tiny/de.adoc:58: an invisible character that changes the direction of text: U+202E before " all."
                    cure: type the plain character instead, or none
                content/tiny/de.adoc:58: an invisible character without width: U+200B before " is\u202e all."
                    cure: type the plain character instead, or none""");
    }

    @Test
    void aDigitOfAnotherScript() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "That is \u0663."));
        book.checkError("""
                content/tiny/de.adoc:58: a digit that is not a western one: U+0663 before "."
                    cure: type the plain character instead, or none""");
    }

    @Test
    void aLetterInCodeThatOnlyLooksLikeAnotherOne() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("That is all.", "`r\u0435ad`"));
        }
        book.checkError("""
                content/tiny/de.adoc:58: in code, a character that code does not have: U+0435 before "ad"
                    cure: type the plain character instead, or none
                content/tiny/en.adoc:63: in code, a character that code does not have: U+0435 before "ad"
                    cure: type the plain character instead, or none""");
    }

    // Files that cannot be read

    @Test
    void aPageThatIsNotUtf8() throws Exception {
        byte[] page = book.read("content/tiny/de.adoc").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        page[200] = (byte) 0xE4;
        Files.write(book.path("content/tiny/de.adoc"), page);
        assertThat(errors())
                .startsWith("content/tiny/de.adoc:")
                .contains(": not UTF-8 at column ", "cure: save the file as UTF-8");
    }

    @Test
    void anOutputThatIsNotUtf8() throws Exception {
        Files.write(book.path("examples/tiny/Prints.out"), new byte[] {'h', (byte) 0xE4, '\n'});
        book.checkError("""
                examples/tiny/Prints.out:1: not UTF-8 at column 2
                    cure: save the file as UTF-8""");
    }

    @Test
    void aPageThatIsADirectory() throws Exception {
        book.delete("content/tiny/de.adoc");
        Files.createDirectory(book.path("content/tiny/de.adoc"));
        assertThat(errors())
                .startsWith("content/tiny/de.adoc:1: cannot be read: ")
                .contains("cure: make it a readable file");
    }

    // Accepting

    @Test
    void acceptShowsTheDifferenceAndWritesTheOutputOnly() throws Exception {
        String program = book.read("examples/tiny/Prints.java");
        book.edit("examples/tiny/Prints.out", text -> "good morning\n");
        book.verify(new Problems(), true);
        assertThat(book.read("examples/tiny/Prints.out")).isEqualTo("hello\n");
        assertThat(book.read("examples/tiny/Prints.java")).isEqualTo(program);
        assertThat(String.join("\n", book.console()))
                .contains("examples/tiny/Prints.out:1: accepted: ", "reviewed: good morning", "printed:  hello");
    }

    @Test
    void acceptNeverTouchesAnExpectation() throws Exception {
        book.edit("examples/tiny/Reads.java", text -> text.replace("SocketException", "ConnectException"));
        Problems problems = new Problems();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> book.verify(problems, true)))
                .isNotNull();
        assertThat(problems.errors()).hasSize(1);
        assertThat(book.read("examples/tiny/Reads.java")).contains("ConnectException");
    }

    private void withoutGerman() throws Exception {
        book.delete("content/tiny/de.adoc");
        book.edit("content/inventory.properties", text -> text.replaceAll(".*\\.de = .*\n", ""));
    }

    /** All errors as the maintainer reads them. */
    private String errors() {
        Problems problems = new Problems();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> book.verify(problems, false)))
                .isNotNull();
        return String.join(
                        "\n", problems.errors().stream().map(Object::toString).toList())
                .replace(root + "/", "");
    }

    private static String withoutListing(String text, String program) {
        return text.replace("[source,java]\n----\ninclude::{examples}/tiny/" + program + ".java[]\n----\n", "");
    }
}
