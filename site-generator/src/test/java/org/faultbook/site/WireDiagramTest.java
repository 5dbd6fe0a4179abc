package org.faultbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.article.Language;
import org.faultbook.article.Wording;
import org.faultbook.example.Examples;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Program;
import org.faultbook.example.Provenance;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcript.Twin;
import org.faultbook.fault.Event;
import org.faultbook.fault.Event.Kind;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDiagramTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("repository"));
    private static final List<String> RESET = List.of("1 accepted", "1 received 10", "1 received 8", "1 sent-rst");
    private static final List<String> ANSWER =
            List.of("1 accepted", "1 received 18", "1 sent 40", "1 sent-fin", "1 received-fin");

    @Test
    void anRstAfterSomeBytes() throws Exception {
        Document svg = draw("en", RESET);
        assertThat(svg.select("svg title").text())
                .isEqualTo("Message sequence of ReadAfterReset: With the fault: reset");
        assertThat(svg.select("g:not(.ending) text").eachText())
                .containsExactly("SYN", "SYN ACK", "accepted", "18 bytes", "RST", "ends it at once");
        assertThat(svg.select("g.fault:not(.ending) text").eachText()).containsExactly("RST", "ends it at once");
        assertThat(svg.select("g.fault.ending text").eachText())
                .containsExactly("SocketException:", "Connection reset");
    }

    @Test
    void whereTheKernelSaysNothingThereIsNoLineForIt() throws Exception {
        assertThat(draw("en", List.of("0 listening")).select("text.name").eachText())
                .containsExactly("your program", "server");
        assertThat(draw("en", RESET).select("text.name").eachText())
                .containsExactly("your program", "kernel", "server");
    }

    @Test
    void aRefusedAttemptAndTheOneThatComesThrough() throws Exception {
        assertThat(draw("en", List.of("0 refused", "0 listening", "1 accepted"))
                        .select("g:not(.ending) text")
                        .eachText())
                .containsExactly("SYN", "RST", "nobody listens", "listens from now on", "SYN", "SYN ACK", "accepted");
    }

    @Test
    void whatIsLostDoesNotArrive() throws Exception {
        Elements dropped = draw("en", List.of("0 dropped")).select("g.fault:not(.ending)");
        assertThat(dropped.select(".cross")).hasSize(1);
        assertThat(dropped.select(".head")).isEmpty();
    }

    @Test
    void severalConnectionsAreNumbered() throws Exception {
        assertThat(draw("en", List.of("1 accepted", "1 received-fin", "2 accepted"))
                        .select("g:not(.ending) text")
                        .eachText())
                .containsExactly(
                        "SYN",
                        "connection 1",
                        "SYN ACK",
                        "accepted",
                        "FIN",
                        "has sent everything",
                        "SYN",
                        "connection 2",
                        "SYN ACK",
                        "accepted");
    }

    @Test
    void theHealthyTwinStandsBesideTheFaultAndPartsFromItAtTheSameHeight() throws Exception {
        Document figure = draw("en", RESET, ANSWER, true);
        assertThat(figure.select(".panel-title").eachText())
                .containsExactly("With the fault: reset", "With a healthy server");
        assertThat(figure.select("svg").eachAttr("viewBox")).containsExactly("0 0 360 342", "0 0 360 430");
        assertThat(figure.select(".parting").eachAttr("d")).hasSize(2).containsOnly("M6,211 H354");
        Elements healthy = figure.select(".panel:last-child svg");
        assertThat(healthy.select("g.common text").eachText())
                .containsExactly("SYN", "SYN ACK", "accepted", "18 bytes");
        assertThat(healthy.select("g.flow text").eachText())
                .containsExactly("40 bytes", "FIN", "has sent everything", "FIN", "has sent everything");
        assertThat(healthy.select("g.fine.ending").text()).isEqualTo("ends without an exception");
    }

    @Test
    void requestsResponsesFramesAndAlertsAreNamed() throws Exception {
        List<String> journal = List.of(
                "1 accepted",
                "1 received 150 POST",
                "1 received 5",
                "1 sent 71 101",
                "1 sent-frame 17 GOAWAY",
                "1 sent-alert bad_certificate");
        assertThat(draw("en", journal).select(".in-words li").eachText())
                .containsExactly(
                        "your program to kernel: SYN",
                        "kernel to your program: SYN ACK",
                        "kernel to server: accepted",
                        "your program to server: POST · 155 bytes",
                        "server to your program: 101 · 71 bytes",
                        "server to your program: GOAWAY · 17 bytes",
                        "server to your program: alert (bad_certificate · breaks TLS off)",
                        "your program: SocketException: Connection reset");
    }

    @Test
    void aTwinThatRunsOnIsDrawnAsFarAsTheFault() throws Exception {
        Document figure = draw("en", RESET, List.of("1 accepted", "1 received 18", "1 sent 1", "1 sent-fin"), false);
        Elements healthy = figure.select(".panel:last-child svg");
        assertThat(healthy.select("g:not(.ending)")).hasSize(5);
        assertThat(healthy.select(".ending").text()).isEqualTo("runs on without an exception");
    }

    @Test
    void whereBothAreTheSameThereIsOnePicture() throws Exception {
        assertThat(draw("en", RESET, RESET, true).select("svg")).hasSize(1);
    }

    @Test
    void whereOnlyTheTwinHasAJournalItIsDrawnAlone() throws Exception {
        assertThat(draw("en", List.of(), ANSWER, true).select(".panel-title").eachText())
                .containsExactly("With a healthy server");
    }

    @Test
    void aMachineThatSawNothingSaysSo() throws Exception {
        assertThat(draw("en", List.of()).select(".notice").text())
                .isEqualTo("There is no diagram: this machine could not witness what its network did.");
    }

    @Test
    void theDescriptionTellsTheSameInWordsAndSoDoesTheList() throws Exception {
        Document figure = draw("en", List.of("1 accepted", "1 destroyed", "1 received-rst"));
        List<String> words = List.of(
                "your program to kernel: SYN",
                "kernel to your program: SYN ACK",
                "kernel to server: accepted",
                "your program: socket destroyed",
                "your program to server: RST (ends it at once)",
                "your program: SocketException: Connection reset");
        assertThat(figure.select("desc").text()).isEqualTo(String.join(". ", words) + ".");
        assertThat(figure.select(".in-words li").eachText()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void theAxesAreTheSameInEveryLanguage(String language) throws Exception {
        assertThat(draw(language, RESET, ANSWER, true).select("svg path").eachAttr("d"))
                .isEqualTo(draw("en", RESET, ANSWER, true).select("svg path").eachAttr("d"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindOfEventCanBeDrawnInEveryLanguage(Kind kind) throws Exception {
        for (String language : List.of("en", "de", "ar")) {
            Wording wording = wording(language);
            assertThat(wording.words()).as("%s.properties", language).containsKey("wire." + kind.word());
            Document figure = draw(language, List.of("1 " + kind.word() + " 7"));
            assertThat(figure.select("svg g:not(.ending)")).hasSameSizeAs(kind.steps());
            assertThat(figure.select("svg g text").eachText()).contains(wording.get("wire." + kind.word(), 7));
        }
    }

    /** Otherwise a picture would not show what goes wrong. */
    @Test
    void whatAKindDoesIsAFaultOnlyInItsLastStep() {
        assertThat(EnumSet.allOf(Kind.class))
                .allSatisfy(kind -> assertThat(
                                kind.steps().subList(0, kind.steps().size() - 1))
                        .allMatch(step -> step.outcome() == Event.Outcome.USUAL));
    }

    @Test
    void aLongExceptionEndsWithThePicture() {
        assertThat(WireDiagram.lines("ConnectionRefusedError: [Errno 111] Connection refused by everybody"))
                .containsExactly("ConnectionRefusedError:", "[Errno 111] Connection refused by", "everybody");
    }

    private static Document draw(String language, List<String> journal) throws IOException {
        return figure(language, journal, Optional.empty());
    }

    private static Document draw(String language, List<String> journal, List<String> twin, boolean finished)
            throws IOException {
        return figure(language, journal, Optional.of(new Twin("", List.of(), finished, events(twin))));
    }

    private static Document figure(String language, List<String> journal, Optional<Twin> twin) throws IOException {
        Program program = Examples.in(REPOSITORY.resolve("examples"), new Problems()).programs().stream()
                .filter(candidate -> candidate.name().equals("ReadAfterReset"))
                .findFirst()
                .orElseThrow();
        Ran run = new Ran(
                "JDK 17",
                List.of(),
                List.of(new Thrown("java.net.SocketException", Optional.of("Connection reset"))),
                events(journal),
                twin,
                new Provenance.Here(false));
        WireFigure figure = new WireFigure(new Transcript(program, List.of(run)), wording(language));
        return Jsoup.parse(new Templates(Memo.none()).fill("wire", figure.values("w")));
    }

    private static List<Event> events(List<String> lines) {
        return lines.stream().map(Event::parse).toList();
    }

    static Wording wording(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(REPOSITORY.resolve("content/wording/" + language + ".properties"))) {
            words.load(file);
        }
        Map<String, String> texts = Stream.of(words.stringPropertyNames().toArray(String[]::new))
                .collect(Collectors.toMap(key -> key, words::getProperty));
        return new Wording(
                new Language(
                        language,
                        texts.getOrDefault("language.name", ""),
                        texts.getOrDefault("language.direction", "")),
                texts);
    }
}
