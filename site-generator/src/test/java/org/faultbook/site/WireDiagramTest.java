package org.faultbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.faultbook.article.Language;
import org.faultbook.article.Wording;
import org.faultbook.example.Examples;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Program;
import org.faultbook.example.Provenance;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.fault.Event;
import org.faultbook.problem.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class WireDiagramTest {
    private static final Wording WORDING = new Wording(
            new Language("en", "English", "ltr"),
            Map.of(
                    "wire.client", "client",
                    "wire.server", "server",
                    "wire.bytes", "{0} bytes",
                    "wire.connection", "connection {0}",
                    "wire.refused", "nobody listens",
                    "wire.listening", "listens",
                    "wire.destroyed", "destroyed",
                    "wire.ends", "ends well",
                    "wire.title", "Messages of {0}"));

    @Test
    void anRstAfterSomeBytes() {
        Document svg = draw("1 accepted", "1 received 10", "1 received 8", "1 sent-rst");
        assertThat(svg.select("title").text()).isEqualTo("Messages of ReadAfterReset");
        assertThat(svg.select("g text").eachText()).containsExactly("SYN", "SYN ACK", "18 bytes", "RST");
        assertThat(svg.select("g.fault").eachText()).containsExactly("RST");
        assertThat(svg.select("text.outcome.fault").text()).isEqualTo("SocketException: Connection reset");
    }

    @Test
    void aRefusedAttemptAndTheOneThatComesThrough() {
        assertThat(draw("0 refused", "0 listening", "1 accepted")
                        .select("g text")
                        .eachText())
                .containsExactly("SYN", "RST · nobody listens", "listens", "SYN", "SYN ACK");
    }

    @Test
    void severalConnectionsAreNumbered() {
        assertThat(draw("1 accepted", "1 received-fin", "2 accepted")
                        .select("g text")
                        .eachText())
                .containsExactly("SYN · connection 1", "SYN ACK", "FIN", "SYN · connection 2", "SYN ACK");
    }

    @Test
    void theDescriptionTellsTheSameInWords() {
        assertThat(draw("1 accepted", "1 destroyed", "1 received-rst")
                        .select("desc")
                        .text())
                .isEqualTo("client – server: SYN. server – client: SYN ACK. client: destroyed. client – server: RST."
                        + " client: SocketException: Connection reset.");
    }

    private static Document draw(String... events) {
        Program program =
                Examples.in(Path.of(System.getProperty("repository"), "examples"), new Problems()).programs().stream()
                        .filter(candidate -> candidate.name().equals("ReadAfterReset"))
                        .findFirst()
                        .orElseThrow();
        Ran run = new Ran(
                "JDK 17",
                List.of(),
                List.of(new Thrown("java.net.SocketException", Optional.of("Connection reset"))),
                Stream.of(events).map(Event::parse).toList(),
                "",
                new Provenance.Here(false));
        return Jsoup.parse(new WireDiagram(new Transcript(program, List.of(run)), WORDING).svg("w", run));
    }
}
