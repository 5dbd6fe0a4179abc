package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.faultbook.problem.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers of the finished pages find where. */
class PagesTest {
    private static final Map<String, byte[]> FILES = new HashMap<>();

    @BeforeAll
    static void build(@TempDir Path root) throws Exception {
        FILES.putAll(SmallBook.in(root).verify(new Problems(), false).site().files());
    }

    @Test
    void theAnswerComesBeforeTheContentsAndTheRest() {
        Document page = page("en/tiny.html");
        assertThat(page.select(".message").text()).isEqualTo("java.net.SocketException: Connection reset");
        assertThat(page.select(".contents a").eachAttr("href"))
                .contains("#purpose", "#myths", "#cause")
                .doesNotContain("#summary");
    }

    @Test
    void everyTextOfThePagesExceptionStandsBesideIt(@TempDir Path root) throws Exception {
        SmallBook book = SmallBook.in(root)
                .write("examples/tiny/Closed.java", """
                        ///usr/bin/env jbang "$0" "$@" ; exit $?
                        //JAVA 17+
                        // fault: none
                        // expect: java.net.SocketException: Socket is closed

                        class Closed {
                            public static void main(String[] args) throws Exception {
                                var socket = new java.net.Socket();
                                socket.close();
                                socket.getInputStream();
                            }
                        }
                        """)
                .say("[source,java]\n----\ninclude::{examples}/tiny/Closed.java[]\n----");
        byte[] page = book.verify(new Problems(), true).site().files().get("en/tiny.html");
        assertThat(Jsoup.parse(new String(page, StandardCharsets.UTF_8))
                        .select(".message samp")
                        .eachText())
                .containsExactly(
                        "java.net.SocketException: Connection reset", "java.net.SocketException: Socket is closed");
    }

    @Test
    void theWindowIsNamedByTheTitleAndTheException() {
        assertThat(page("en/tiny.html").title()).startsWith("A small page: SocketException: Connection reset");
        assertThat(page("de/tiny.html").title()).contains("SocketException: Connection reset");
    }

    @Test
    void theStagesOfALifeLeadToTheMap() {
        Document page = page("de/tiny.html");
        assertThat(page.select(".life a").eachText())
                .containsExactly("Lauschen", "Name", "Route", "Verbinden", "TLS", "Schreiben", "Lesen", "Schließen");
        assertThat(page.select(".life .here a[aria-current=step]").attr("href")).isEqualTo("index.html#stage-read");
    }

    @Test
    void theMapHasEveryStageAndLinksOnlyWhatThereIs() {
        Document index = page("en/index.html");
        assertThat(index.select(".map > li").eachAttr("id"))
                .containsExactly(
                        "stage-bind",
                        "stage-name",
                        "stage-route",
                        "stage-connect",
                        "stage-tls",
                        "stage-write",
                        "stage-read",
                        "stage-close");
        assertThat(index.select(".map a").eachAttr("href")).containsExactly("tiny.html");
        assertThat(index.select("#stage-read a").text()).isEqualTo("A small page");
        assertThat(index.select("#stage-name .none").text()).isEqualTo("No page yet");
    }

    @Test
    void theListSaysTheSameAsTheMap() {
        Document index = page("en/index.html");
        assertThat(index.select(".list dt a").eachAttr("href")).containsExactly("#stage-read");
        assertThat(index.select(".list li").text())
                .isEqualTo(
                        "A small page A description that is long enough to be shown below a title by a search engine.");
    }

    @Test
    void theExactMessageLeadsToItsPage() {
        Document index = page("de/index.html");
        assertThat(index.select(".exact a[href=tiny.html] samp").eachText())
                .containsExactly("java.net.SocketException: Connection reset");
    }

    @Test
    void theNotesOfAProgramStandInItsBlockAndNowhereElse() {
        assertThat(page("en/tiny.html").select(".colist").eachText()).containsExactly("1 Connects.");
        assertThat(page("en/tiny.html").select("#Reads .notes a.mark").attr("href"))
                .isEqualTo("#Reads-1");
    }

    @Test
    void everyPartHasALastingAddress() {
        Document page = page("en/tiny.html");
        assertThat(page.select("#Reads.program, #Prints.program, #wire-Reads.wire, tr#message-Reads"))
                .hasSize(4);
        assertThat(page.select("#Reads a.self, #wire-Reads a.self, #message-Reads a.self")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("#Reads", "#wire-Reads", "#message-Reads");
        assertThat(page.select("h2:not(:has(a.self))"))
                .extracting(h2 -> h2.id())
                .isEmpty();
    }

    @Test
    void theTwinOfARealRunIsDrawnBesideIt() {
        assertThat(page("en/tiny.html").select("#wire-Reads .panel-title").eachText())
                .containsExactly("With the fault: reset", "With a healthy server");
    }

    @Test
    void theEvidenceOfAProgramHasAFileOfItsOwn() {
        assertThat(page("en/tiny.html").select("#Reads .evidence a[href$=json]").attr("href"))
                .isEqualTo("../examples/tiny/Reads.java.json");
        assertThat(text("examples/tiny/Reads.java.json"))
                .contains("\"program\": \"tiny/Reads.java\"", "\"journalWithoutFault\"");
    }

    @Test
    void onlyPagesInArabicScriptAskForItsFont() {
        assertThat(page("en/tiny.html").select("[href*=arabic], [src*=arabic]")).isEmpty();
    }

    private static Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private static String text(String path) {
        return new String(FILES.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }
}
