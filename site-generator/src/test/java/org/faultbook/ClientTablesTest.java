package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of what each client sees of a fault: {@code clients::FAULT[]}. */
class ClientTablesTest {
    private static final String RECORD = "content/clients.tsv";

    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root);
        for (String page : new String[] {"content/tiny/en.adoc", "content/tiny/de.adoc"}) {
            book.edit(page, text -> text.replace("messages::all[]", "messages::all[]\n\nclients::stop[]"));
        }
    }

    @Test
    void clientsAndWhatTheySeeOnWhichJdk() throws Exception {
        book.write(RECORD, """
                # a comment
                stop\tSocket\t17,25\t30000\t200/200\tjava.net.SocketException: Connection reset
                stop\tDataInputStream\t17,25\t5000\t200/200\tjava.net.SocketException: Connection reset
                stop\tHttpClient\t17\t30000\t184/200\tjava.io.IOException: <none> <- java.io.EOFException: EOF
                stop\tHttpClient\t17\t30000\t16/200\t"200 he"
                stop\tHttpClient\t25\t30000\t200/200\t"he(end)"
                stop\tServerSocket\t25\t30000\t200/200\t"(end)"
                stop\tSocketChannel\t25\t30000\t200/200\t"(waits)"
                stop\tDatagramSocket\t25\t30000\t200/200\t"(no error)"
                other\tSocket\t25\t30000\t200/200\t"hello"
                """);
        book.edit("content/inventory.properties", text -> text.replaceAll("(captured.*) = 2", "$1 = 3"));
        PublishedSite site = new PublishedSite(book.site(), "");
        assertThat(rows(site.page("en/tiny.html"))).isEqualTo("""
                Client | What comes of it
                Socket DataInputStream | java.net.SocketException: Connection reset JDK 17, 25
                HttpClient | java.io.IOException: <none> Caused by: java.io.EOFException: EOF JDK 17 (in 184 of 200 runs) \
                no exception; received: 200 he JDK 17 (in 16 of 200 runs) \
                no exception; received: he, then the end of the stream JDK 25
                ServerSocket | no exception; the stream ends JDK 25
                SocketChannel | no exception; no time limit ends the wait JDK 25
                DatagramSocket | no exception JDK 25
                """);
        assertThat(rows(site.page("de/tiny.html")))
                .contains("SocketChannel | keine Ausnahme; kein Zeitlimit beendet das Warten");
        assertThat(site.text("en/tiny.adoc"))
                .contains(
                        "|Client |What comes of it\n|`+Socket+` +\n`+DataInputStream+` |`+java.net.SocketException: Connection reset+` (JDK 17, 25)");
    }

    private static String rows(Document page) {
        StringBuilder rows = new StringBuilder();
        page.select("table:has(th:containsOwn(Client)) tr")
                .forEach(row -> rows.append(
                                String.join(" | ", row.select("> th, > td").eachText()))
                        .append("\n"));
        return rows.toString();
    }

    @Test
    void aFaultThatNobodyHasMeasured() throws Exception {
        book.checkError("""
                content/tiny/de.adoc:19: nobody has measured what clients see of the fault "stop"
                    cure: write a name of clients.tsv, such as clients::reset[]
                content/tiny/en.adoc:24: nobody has measured what clients see of the fault "stop"
                    cure: write a name of clients.tsv, such as clients::reset[]""");
    }

    @Test
    void aLineThatIsNoView() throws Exception {
        book.write(RECORD, """
                stop\tSocket\t17,25\t30000\t200/200\tjava.net.SocketException: Connection reset
                stop\tSocket\t17
                stop\tSocket\tall\t30000\t200/200\t"x"
                stop\tSocket\t17\t30000\toften\t"x"
                """);
        book.checkError("""
                content/clients.tsv:2: this line is not what a client sees of a fault: 3 columns instead of 6
                    cure: let mvn verify -Psteady -DskipTests -Dsteady.accept=true write the file
                content/clients.tsv:3: this line is not what a client sees of a fault: For input string: "all"
                    cure: let mvn verify -Psteady -DskipTests -Dsteady.accept=true write the file
                content/clients.tsv:4: this line is not what a client sees of a fault: "often" is not like 200/200
                    cure: let mvn verify -Psteady -DskipTests -Dsteady.accept=true write the file""");
    }
}
