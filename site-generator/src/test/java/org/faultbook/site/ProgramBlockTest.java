package org.faultbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.faultbook.article.Quotes;
import org.faultbook.article.Wording;
import org.faultbook.example.Examples;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Program;
import org.faultbook.example.Provenance;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcript.Run;
import org.faultbook.example.Transcript.Twin;
import org.faultbook.fault.Event;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

class ProgramBlockTest {
    private static final String NOTES =
            "<div class=\"colist arabic\"><ol><li><p>It stands.</p></li><li><p>It leaves.</p></li><li><p>It ends.</p></li>"
                    + "<li><p>Nowhere.</p></li></ol></div>";

    private final Program program =
            Examples.in(Path.of(System.getProperty("repository"), "examples"), new Problems()).programs().stream()
                    .filter(candidate -> candidate.name().equals("ReadAfterReset"))
                    .findFirst()
                    .orElseThrow();

    @Test
    void whatCanBeCopiedIsTheProgramToTheByte() throws Exception {
        StringBuilder copied = new StringBuilder();
        block(ran("JDK 17.0.15", "one")).select("code.part").forEach(part -> copied.append(part.wholeText()));
        assertThat(copied).hasToString(program.source());
    }

    @Test
    void notesStandInTheBlockAndLeadToTheirLines() throws Exception {
        Element block = block(ran("JDK 17.0.15", "one"));
        assertThat(block.select(".notes a.mark").eachAttr("href"))
                .containsExactly("#ReadAfterReset-1", "#ReadAfterReset-2", "#ReadAfterReset-3");
        assertThat(block.select("#ReadAfterReset-3").text())
                .isEqualTo("int first = socket.getInputStream().read(); // <3>");
        assertThat(block.select(".notes b.mark").text())
                .as("a note without a line")
                .isEqualTo("4");
    }

    @Test
    void oneOutputNeedsNoTabs() throws Exception {
        Element block = block(ran("JDK 17.0.15", "one"), ran("JDK 25.0.3", "one"));
        assertThat(block.select("input")).isEmpty();
        assertThat(block.select(".output samp").eachText()).containsExactly("one");
    }

    @Test
    void whereJdksPrintDifferentlyThereIsATabForEachOutput() throws Exception {
        Element block = block(ran("JDK 17.0.15", "one"), ran("JDK 21.0.2", "one"), ran("JDK 25.0.3", "other"));
        assertThat(block.select(".tabs > label").eachText()).containsExactly("JDK 17.0.15, JDK 21.0.2", "JDK 25.0.3");
        assertThat(block.select(".tabs > input[name=ReadAfterReset-output]").eachAttr("id"))
                .isEqualTo(block.select(".tabs > label").eachAttr("for"));
        assertThat(block.select(".tabs > input[checked]")).hasSize(1);
        assertThat(block.select(".tabs samp").stream().map(Element::wholeText)).containsExactly("one\n", "other\n");
    }

    @Test
    void aProgramThatPrintsNothingOnOneJdkSaysSoInItsTab() throws Exception {
        Element block = block(ran("JDK 17.0.15", "one"), ran("JDK 25.0.3"));
        assertThat(block.select(".captured").eachText()).containsExactly("one", "It printed nothing.");
    }

    @Test
    void theEvidenceIsEveryRunWithWhatItsServerSaw() throws Exception {
        Element block = block(ran("JDK 17.0.15", "one"));
        assertThat(block.select(".evidence > summary").text()).isEqualTo("ran in this build on JDK 17.0.15");
        assertThat(block.select(".evidence caption").text()).isEqualTo("Runs: 2");
        assertThat(block.select(".evidence tbody td:nth-child(2)").eachText())
                .containsExactly("With the fault: reset", "With a healthy server");
        assertThat(block.select(".evidence samp").stream().map(Element::wholeText))
                .containsExactly("1 accepted\n1 sent-rst\n", "1 accepted\n1 sent 5\n");
        assertThat(block.select(".evidence tbody td:nth-child(4)").eachText())
                .containsExactly("SocketException: Connection reset", "ends without an exception");
        assertThat(block.select(".hash").text()).isEqualTo(Evidence.sha256(program.source()));
        assertThat(block.select(".evidence a").eachAttr("href"))
                .containsExactly(
                        "../examples/connection-reset/ReadAfterReset.java.json",
                        "../examples/connection-reset/ReadAfterReset.java");
    }

    private Element block(Run... runs) throws Exception {
        Wording wording = WireDiagramTest.wording("en");
        return new ProgramBlock(new Transcript(program, List.of(runs)), "ReadAfterReset", wording)
                .fill(
                        new Templates(Memo.none()),
                        Entities.escape(program.source())
                                .replaceAll("(// &lt;\\d&gt;)", "<span class=\"c1\">$1</span>"),
                        new Commands(""),
                        Optional.of(Quotes.parse(NOTES).child(0)));
    }

    private static Ran ran(String toolchain, String... output) {
        return new Ran(
                toolchain,
                List.of(output),
                List.of(new Thrown("java.net.SocketException", Optional.of("Connection reset"))),
                events("1 accepted", "1 sent-rst"),
                Optional.of(new Twin("", List.of(), true, events("1 accepted", "1 sent 5"))),
                new Provenance.Here(false));
    }

    private static List<Event> events(String... lines) {
        return List.of(lines).stream().map(Event::parse).toList();
    }
}
