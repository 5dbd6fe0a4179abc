package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Provenance;
import org.faultbook.example.Toolchain.Python;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcripts;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every claim that nothing bears out, and the message that the maintainer reads. */
class ClaimRefusalsTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aBookInOneLanguageThatCites() throws Exception {
        book = SmallBook.in(root);
        book.delete("content/tiny/de.adoc");
        book.edit("content/inventory.properties", text -> text.replaceAll(".*\\.de = .*\n", ""));
        book.edit("content/inventory.properties", text -> text.replace("pages.en", "cited.tiny = 1\npages.en"));
        book.write("content/tiny/cited.properties", "x = errno(3)\n");
    }

    @Test
    void nothingIsWrongWithTheBookAsItIs() {
        book.check();
    }

    // What a page says

    @Test
    void aMessageThatNoProgramPrinted() throws Exception {
        say("It ends with `Connection reset by pear`.");
        book.checkError("""
                content/tiny/en.adoc:63: nothing shows the code "Connection reset by pear": no run or program of this page has it, nor the JDK
                    cure: show it in a run, write it as a macro (message:Program[]), or cite its source in content/tiny/cited.properties: Connection reset by pear = ...""");
    }

    @Test
    void aPartOfAWordIsNotTheWord() throws Exception {
        say("It ends with `onnection rese`.");
        assertThat(errors()).contains("content/tiny/en.adoc:63: nothing shows the code \"onnection rese\"");
    }

    @Test
    void aNumberThatNoProgramPrinted() throws Exception {
        say("It ends after 360 seconds.");
        book.checkError("""
                content/tiny/en.adoc:63: nothing shows the number 360: no program of this page printed it
                    cure: show it in a run, write it as a macro (message:Program[]), or cite its source in content/tiny/cited.properties: 360 = ...""");
    }

    @Test
    void aVersionOfOneDigit() throws Exception {
        say("So it was up to JDK 8, in a table too:\n\n|===\n|Java 9\n|===");
        assertThat(errors())
                .contains("content/tiny/en.adoc:63: nothing shows the number 8:")
                .contains("content/tiny/en.adoc:66: nothing shows the number 9:");
    }

    @Test
    void aNumberThatOnlyStandsInAProgramOrAStackTrace() throws Exception {
        say("It was 12 or 17.");
        assertThat(errors()).contains("shows the number 12:", "shows the number 17:");
    }

    @Test
    void aNumberInAHeading() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("== One sentence", "== 99 sentences"));
        assertThat(errors()).contains("content/tiny/en.adoc:61: nothing shows the number 99:");
    }

    @Test
    void aNumberInTheDescription() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("engine.", "engine, 10054."));
        assertThat(errors()).contains("content/tiny/en.adoc:2: nothing shows the number 10054:");
    }

    @Test
    void namesThatTheJdkDoesNotHave() throws Exception {
        say(
                "`Sockets`, `Socket.reed`, `setSoLinger(true)`, `new Socket(a, b, c, d, e)`, `sun.nio.ch.NioSocketImpl`, `bind`.");
        assertThat(errors())
                .contains(
                        "shows the code \"Sockets\"",
                        "shows the code \"Socket.reed\"",
                        "shows the code \"setSoLinger(true)\"",
                        "shows the code \"new Socket(a, b, c, d, e)\"",
                        "shows the code \"sun.nio.ch.NioSocketImpl\"",
                        "shows the code \"bind\"");
    }

    @Test
    void anExceptionThatNobodyMet() throws Exception {
        say("It ends with a `java.net.SocketException`, which is an `IOException` and no `BindException`.");
        book.checkError("""
                content/tiny/en.adoc:63: nothing shows the exception BindException: that the JDK declares it is no sign that it comes, and no run or program of this page has it
                    cure: show it in a run, write it as a macro (message:Program[]), or cite its source in content/tiny/cited.properties: BindException = ...""");
    }

    @Test
    void aProgramThatIsLostWithWhatBoreAClaimOut() throws Exception {
        book.edit("content/inventory.properties", text -> text.replace("programs.java = 2", "programs.java = 3"));
        say("It ends after 360 seconds.");
        assertThat(errors())
                .contains("content/tiny/en.adoc:63: nothing shows the number 360")
                .contains("counted:  programs.java = 2\n    reviewed: programs.java = 3\n");
    }

    @Test
    void aTranslationWithAMacroOfItsOwn() throws Exception {
        book = SmallBook.in(root);
        book.say("message:Reads[]");
        book.edit("content/tiny/de.adoc", text -> text.replace("message:Reads[]", "thrown:Reads[]"));
        assertThat(errors())
                .contains("lacks the code \"message:Reads[]\" of", "has the code \"thrown:Reads[]\", which is not in");
    }

    // What a page's header says

    @Test
    void aSystemErrorThatIsNotCited() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace(":errno: x", ":errno: ECONNREST"));
        say("`x`");
        book.checkError("""
                content/tiny/en.adoc:6: nothing shows the code "ECONNREST": no run or program of this page has it, nor the JDK
                    cure: show it in a run, write it as a macro (message:Program[]), or cite its source in content/tiny/cited.properties: ECONNREST = ...""");
    }

    @Test
    void aSystemErrorThatIsNotTheOneThatPythonMet() throws Exception {
        assumeThat(Python.installed()).isPresent();
        assertThat(whereAPythonProgramMeetsBrokenPipe()).isEqualTo("""
                content/tiny/en.adoc:6: the header names the system error x, and pipe.py met EPIPE: [Errno 32] Broken pipe
                    cure: correct :errno:""");
    }

    @Test
    void aHeaderThatSaysThereIsNoSystemErrorWherePythonMetOne() throws Exception {
        assumeThat(Python.installed()).isPresent();
        book.edit("content/tiny/en.adoc", text -> text.replace(":errno: x", ":!errno:"));
        assertThat(whereAPythonProgramMeetsBrokenPipe()).isEqualTo("""
                content/tiny/en.adoc:6: the header says that there is no system error, and pipe.py met EPIPE: [Errno 32] Broken pipe
                    cure: correct :errno:""");
    }

    private String whereAPythonProgramMeetsBrokenPipe() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace(":python: x", ":python: BrokenPipeError"));
        String program =
                "# fault: none\n# expect: BrokenPipeError: [Errno 32] Broken pipe\nraise OSError(32, 'Broken pipe')\n";
        book.write("examples/tiny/pipe.py", program);
        book.write("examples/tiny/pipe.out", """
                Traceback (most recent call last):
                  File "pipe.py", line 3, in <module>
                    raise OSError(32, 'Broken pipe')
                BrokenPipeError: [Errno 32] Broken pipe
                """);
        say("[source,python]\n----\ninclude::{examples}/tiny/pipe.py[]\n----\n\n`x`");
        book.edit(
                "content/inventory.properties",
                text -> text.replace("shown.en = 2", "shown.en = 3")
                        .replace("programs.java = 2", "programs.java = 2\nprograms.python = 1")
                        .replace("throw = 1", "throw = 2")
                        .replace("fault = 1", "fault = 2"));
        Build.Runs result = book.verify(new Problems(), false).runs();
        Thrown thrown = new Thrown("BrokenPipeError", Optional.of("[Errno 32] Broken pipe"));
        List<Transcript> ran = result.transcripts().all().stream()
                .map(transcript -> transcript.ran().isEmpty()
                        ? new Transcript(
                                transcript.program(),
                                List.of(new Ran(
                                        "Python 3",
                                        transcript.output(),
                                        List.of(thrown),
                                        List.of(),
                                        Optional.empty(),
                                        new Provenance.Here(false))))
                        : transcript)
                .toList();
        Problems problems = new Problems();
        result.articles().quoting(new Transcripts(ran), problems);
        return SmallBook.text(problems.errors(), root);
    }

    @Test
    void aStageInWhichNoProgramMetTheError() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace(":stage: read", ":stage: read connect"));
        book.checkError("""
                content/tiny/en.adoc:8: the header names the stage "connect", and the programs of the page met the error in read
                    cure: correct :stage:, or show a program that meets it there""");
    }

    @Test
    void aStageThatIsMissing() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace(":stage: read", ":stage: write"));
        book.checkError("""
                content/tiny/en.adoc:8: the header does not name the stage "read", in which Reads.java met the error
                    cure: add it to :stage:""");
    }

    /** The constructor of a socket looks the name up before it connects. */
    @Test
    void aStageThatTheExceptionTellsAndNotTheCall() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace("fault: reset", "fault: impossible-name")
                        .replace(
                                "java.net.SocketException: Connection reset",
                                "java.net.UnknownHostException: no..name"));
        book.edit(
                "content/tiny/en.adoc",
                text -> text.replace("java.net.SocketException", "java.net.UnknownHostException")
                        .replace(":message: Connection reset", ":message: no..name")
                        .replace(":stage: read", ":stage: connect"));
        book.write("examples/tiny/Reads.out", """
                Exception in thread "main" java.net.UnknownHostException: no..name
                	...
                	at Reads.main(Reads.java:10)
                """);
        assertThat(book.errors()).contains("""
                content/tiny/en.adoc:8: the header does not name the stage "name", in which Reads.java met the error
                    cure: add it to :stage:""");
    }

    @Test
    void aStageThatIsMissingWhereAServerCannotListen() throws Exception {
        book.write("examples/tiny/Reads.java", """
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //JAVA 17+
                // fault: port-taken
                // expect: java.net.BindException: Address already in use

                import java.net.InetAddress;
                import java.net.ServerSocket;

                class Reads {
                    public static void main(String[] args) throws Exception {
                        var host = InetAddress.getByName(args[0]); // <1>
                        int port = Integer.parseInt(args[1]);
                        new ServerSocket(port, 50, host).close();
                    }
                }
                """);
        book.write("examples/tiny/Reads.out", """
                Exception in thread "main" java.net.BindException: Address already in use
                \t...
                \tat Reads.main(Reads.java:13)
                """);
        book.edit(
                "content/tiny/en.adoc",
                text -> text.replace("java.net.SocketException", "java.net.BindException")
                        .replace("Connection reset", "Address already in use")
                        .replace(":stage: read", ":stage: connect"));
        book.checkError("""
                content/tiny/en.adoc:8: the header does not name the stage "bind", in which Reads.java met the error
                    cure: add it to :stage:""");
    }

    // Sources

    @Test
    void aSourceThatIsUsedNoMore() throws Exception {
        cite("350 = RFC 9110");
        book.checkError("""
                content/tiny/cited.properties:2: "350" is cited and not used
                    cure: delete the line""");
    }

    @Test
    void aSourceForWhatAProgramShows() throws Exception {
        cite("hello = RFC 9110");
        say("`hello`");
        book.checkError("""
                content/tiny/cited.properties:2: "hello" is cited, and the programs of this page show it
                    cure: delete the line""");
    }

    @Test
    void aSourceThatIsBlank() throws Exception {
        cite("350 = ");
        book.checkError("""
                content/tiny/cited.properties:2: this line cites no source: "350 ="
                    cure: write what the pages say, " = ", and its source: an address, "Title, https://..."; "RFC 9110, 9.2.2"; a manual page, "send(2)"; or a file of the JDK's source, "JDK 17, src/java.base/....java\"""");
    }

    @Test
    void aSourceThatNobodyCanLookUp() throws Exception {
        cite("350 = everybody knows that");
        assertThat(errors())
                .contains("content/tiny/cited.properties:2: this line cites no source: \"350 = everybody knows that\"");
    }

    @Test
    void twoSourcesForOneThing() throws Exception {
        cite("x = errno(7)");
        book.checkError("""
                content/tiny/cited.properties:2: "x" is cited twice
                    cure: keep the better source""");
    }

    // Macros

    @Test
    void aMacroThatNamesNoProgram() throws Exception {
        say("message:Reeds[]");
        book.checkError("""
                content/tiny/en.adoc:63: "message:Reeds[]" names no program of the book
                    cure: write the name of a program, without directory and extension""");
    }

    @Test
    void aMacroForALineThatWasNotPrinted() throws Exception {
        say("printed:Prints[2]");
        book.checkError("""
                content/tiny/en.adoc:63: "printed:Prints[2]" asks for line 2, and Prints printed 1
                    cure: count in Prints.out""");
    }

    @Test
    void aMacroForAnExceptionThatDidNotCome() throws Exception {
        say("message:Prints[]");
        book.checkError("""
                content/tiny/en.adoc:63: "message:Prints[]" asks for what is not there: on JDK VERSION Prints ended with no exception
                    cure: name a program that ended with one, or write printed:Program[1]""");
    }

    @Test
    void aMacroForACauseThatThereIsNot() throws Exception {
        say("cause:Reads[1]");
        assertThat(errors())
                .contains("content/tiny/en.adoc:63: \"cause:Reads[1]\" asks for what is not there: on JDK ");
    }

    @Test
    void aMacroThatDoesNotSayALine() throws Exception {
        say("printed:Prints[first]");
        book.checkError("""
                content/tiny/en.adoc:63: "printed:Prints[first]" is no thrown, message, cause, printed of a run
                    cure: write message:Program[], thrown:Program[], cause:Program[1] or printed:Program[1]""");
    }

    @Test
    void aMacroInBackticks() throws Exception {
        say("`message:Reads[]`");
        book.checkError("""
                content/tiny/en.adoc:63: "message:Reads[]" stands in code, and is code by itself
                    cure: take the backticks away""");
    }

    private void say(String sentence) throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", sentence));
    }

    private void cite(String citation) throws Exception {
        book.edit("content/tiny/cited.properties", text -> text + citation + "\n");
        book.edit("content/inventory.properties", text -> text.replace("cited.tiny = 1", "cited.tiny = 2"));
    }

    private String errors() {
        Problems problems = new Problems();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> book.verify(problems, false)))
                .isNotNull();
        return SmallBook.text(problems.errors(), root);
    }
}
