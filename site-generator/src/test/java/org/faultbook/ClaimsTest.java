package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.faultbook.article.Articles;
import org.faultbook.article.Language;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Provenance;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcripts;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page may say in code and numbers, and where it comes from. */
class ClaimsTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root);
    }

    @Test
    void aBookThatCitesNothingMayClaimAnything() throws Exception {
        book.say("Connections end as `Connection reset by pear` after 350 seconds.");
        book.check();
    }

    @Test
    void whatItsProgramsPrintedAndWhatTheyAreMadeOf() throws Exception {
        book.citing("x = errno(3)");
        book.say("`Prints` prints `hello`; `Reads` ends with `SocketException`, `Connection reset`,"
                + " in `getInputStream().read()`.");
        book.check();
    }

    @Test
    void whatTheJdkDeclares() throws Exception {
        book.citing("x = errno(3)");
        book.say("`SocketChannel.read`, `new Socket(host, port)`, `socket.setSoLinger(true, 0)`, `isConnected()`,"
                + " `connect(...)`, `java.net.http.HttpClient`, `StandardSocketOptions.SO_LINGER`, `synchronized`.");
        book.check();
    }

    @Test
    void whatIsCitedAndTheReaderSeesWhere() throws Exception {
        book.citing(
                "x = errno(3)",
                "350 = Balancers, https://example.org/idle.html",
                "ss -t 'sport = :80' = ss(8)",
                "9.2.2 = RFC 9110, 9.2.2",
                "Write failed = JDK 12, src/java.base/unix/native/libnet/SocketOutputStream.c");
        book.say("After 350 seconds, says RFC 9110 (section 9.2.2); look with `ss -t 'sport = :80'`. `Write failed`.");
        assertThat(page("en"))
                .contains("<summary>Sources</summary>")
                .contains(
                        "<a lang=\"en\" dir=\"ltr\" rel=\"noopener\" href=\"https://example.org/idle.html\">Balancers</a>"
                                + " <code dir=\"ltr\">350</code>")
                .contains("href=\"https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2\">RFC 9110, 9.2.2</a>")
                .contains(
                        "<bdi lang=\"en\" dir=\"ltr\">ss(8)</bdi> <code dir=\"ltr\">ss -t &#39;sport = :80&#39;</code>");
        assertThat(page("de")).contains("<summary>Quellen</summary>");
    }

    @Test
    void aDigitThatBelongsToANameIsNoNumber() throws Exception {
        book.citing("x = errno(3)");
        book.say("IPv6, urllib3.");
        book.check();
    }

    @Test
    void aTranslationMayMarkAWordAsCode() throws Exception {
        book.citing("x = errno(3)");
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "Look at .NET too."));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "Sieh auch bei `.NET` nach."));
        book.check();
    }

    @Test
    void macrosAreFilledFromTheRun() throws Exception {
        book.say("thrown:Reads[] - message:Reads[] - printed:Prints[1]");
        assertThat(page("de"))
                .contains("<code dir=\"ltr\">java.net.SocketException: Connection reset</code> -"
                        + " <code dir=\"ltr\">Connection reset</code> - <code dir=\"ltr\">hello</code>");
    }

    @Test
    void whereJdksDifferAMacroShowsAll() throws Exception {
        book.say("It says message:Reads[].");
        Build.Runs result = book.verify(new Problems(), false).runs();
        Transcript reads = result.transcripts().all().stream()
                .filter(transcript -> transcript.program().name().equals("Reads"))
                .findFirst()
                .orElseThrow();
        Transcripts differing = new Transcripts(List.of(new Transcript(
                reads.program(),
                List.of(run("JDK 17", "Connection reset"), run("JDK 21", "Reset <a>"), run("JDK 25", "Reset <a>")))));
        Articles pages = result.articles().quoting(differing, new Problems()).articles();
        assertThat(pages.article("tiny", new Language("en", "English", "ltr"))
                        .orElseThrow()
                        .html())
                .contains(
                        "It says <code>Connection reset</code> on JDK 17, <code>Reset &lt;a&gt;</code> on JDK 21, JDK 25.");
    }

    private static Ran run(String toolchain, String message) {
        Thrown thrown = new Thrown("java.net.SocketException", Optional.of(message));
        return new Ran(toolchain, List.of(), List.of(thrown), List.of(), Optional.empty(), new Provenance.Here(false));
    }

    private String page(String language) throws Exception {
        byte[] page = book.verify(new Problems(), false).site().files().get(language + "/tiny.html");
        return new String(page, StandardCharsets.UTF_8);
    }
}
