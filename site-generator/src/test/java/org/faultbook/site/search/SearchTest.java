package org.faultbook.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.faultbook.benchmark.Rendering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers find on the site as it is, with the script and the index that they load. */
class SearchTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("repository"));
    private static final Map<String, Script> SCRIPTS = new HashMap<>();

    @TempDir
    private static Path temporary;

    private static Path site;

    @BeforeAll
    static void layOutTheBook() throws Exception {
        site = temporary.resolve("site");
        Rendering.main(new String[] {
            REPOSITORY.resolve("content").toString(),
            REPOSITORY.resolve("examples").toString(),
            site.toString()
        });
        for (String language : List.of("en", "de", "ar")) {
            Script script = new Script();
            script.run(Files.readString(site.resolve(language).resolve("search-index.js")));
            SCRIPTS.put(language, script);
        }
    }

    @AfterAll
    static void end() {
        SCRIPTS.values().forEach(Script::close);
    }

    private static Script script(String language) {
        return Objects.requireNonNull(SCRIPTS.get(language));
    }

    private static List<String> find(String language, String query) {
        return script(language).find(query);
    }

    /** Among few pages, being one of the first three would say little: then the right one has to come first. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ar"})
    void theRightPageIsFoundFor95PercentOfWhatPeopleType(String language) throws IOException {
        List<String> queries = AnalysisTest.golden(language).toList();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(40);
        long pages = AnalysisTest.golden("en")
                .map(line -> line.split("\t", -1)[1])
                .distinct()
                .count();
        int places = pages < 10 ? 1 : 3;
        List<String> missed = new ArrayList<>();
        for (String line : queries) {
            String[] cells = line.split("\t", -1);
            List<String> found = find(language, cells[0]);
            if (!found.stream().limit(places).toList().contains(cells[1])) {
                missed.add(line + " -> " + found);
            }
        }
        assertThat(missed.size() * 100.0 / queries.size())
                .as(() -> "not among the first " + places + ":\n" + String.join("\n", missed))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void atLeastHalfOfTheQueriesAreNoTitles() throws IOException {
        for (String language : List.of("en", "de", "ar")) {
            String titles = Files.readString(site.resolve(language).resolve("search.html"));
            List<String> queries = AnalysisTest.golden(language)
                    .map(line -> line.replaceFirst("\t.*", ""))
                    .toList();
            assertThat(queries).filteredOn(query -> !titles.contains(query)).hasSizeGreaterThan(queries.size() / 2);
        }
    }

    @Test
    void aMessageOfAnotherLanguageFindsThePageInTheReadersOne() {
        for (String language : List.of("en", "de", "ar")) {
            assertThat(find(language, "Broken pipe")).startsWith("broken-pipe");
            assertThat(find(language, "Verbindungsaufbau abgelehnt")).startsWith("connection-refused");
            assertThat(find(language, "إعادة تعيين الاتصال")).startsWith("connection-reset");
        }
    }

    @Test
    void aTermByItselfIsExplained() {
        assertThat(script("de").explain("Warteschlangen")).isEqualTo("backlog");
        assertThat(script("de").explain("ephemeral ports")).isEqualTo("ephemeral-port");
        assertThat(script("ar").explain("الطرف الآخر")).isEqualTo("peer");
        assertThat(script("en").explain("my backlog is full")).isEmpty();
        assertThat(script("en").explain("...")).isEmpty();
    }

    @Test
    void wordsThatNoPageHasFindNothing() {
        assertThat(find("en", "pizza recipe")).isEmpty();
        assertThat(find("en", "")).isEmpty();
        assertThat(find("ar", "٪ … !")).isEmpty();
    }

    @Test
    void clocksAndLineNumbersOfALogAreNoErrorNumbers() {
        assertThat(find("en", "2024-05-17 10:15:32,104 INFO started")).isEqualTo(find("en", "INFO started"));
        assertThat(find("en", "at com.acme.Orders.send(Orders.java:104)")).isEmpty();
    }

    @Test
    void aResultLeadsToTheSectionThatSaysMost() {
        assertThat(script("en").sections("my POST was sent twice")).contains("connection-reset#sent-twice");
        assertThat(script("de").sections("tote Verbindung im Pool")).contains("connection-reset#pools");
        assertThat(script("ar").sections("النبضة")).contains("broken-pipe#heartbeat");
    }

    @Test
    void aResultShowsTheWordsInTheirSentence() throws IOException {
        script("de").run(Files.readString(site.resolve("de/search-text/connection-refused.js")));
        assertThat(script("de").snippet("Windows klopft zwei Sekunden", 110))
                .isEqualTo(
                        "Antwort innerhalb einer Paketumlaufzeit; [Windows] [klopft] rund [zwei] [Sekunden] lang erneut an,"
                                + " bevor es aufgibt. ");
    }

    @Test
    void whoHasNoScriptIsToldHowToFind() throws IOException {
        assertThat(Files.readString(site.resolve("de/search.html")))
                .contains("<noscript><p class=\"notice\">Die Suche braucht JavaScript")
                .contains("<a href=\"broken-pipe.html\" lang=\"de\" dir=\"ltr\">Broken Pipe</a>")
                .contains("<samp dir=\"ltr\">java.net.SocketException: Broken pipe</samp>");
    }

    @Test
    void everyPageHasAFormThatLeadsToTheSearch() throws IOException {
        for (String page : List.of("index.html", "search.html", "connection-reset.html")) {
            assertThat(Files.readString(site.resolve("ar").resolve(page)))
                    .contains("<form class=\"search\" role=\"search\" action=\"search.html\">")
                    .contains("form-action &#39;self&#39; file:\">");
        }
    }

    @Test
    void whatIsLoadedStaysBelow100Kilobytes() throws IOException {
        long script = compressed(site.resolve("assets/search.js")) + compressed(site.resolve("assets/search-page.js"));
        for (String language : List.of("en", "de", "ar")) {
            long loaded = script + compressed(site.resolve(language).resolve("search-index.js"));
            try (var texts = Files.list(site.resolve(language).resolve("search-text"))) {
                // As many as there are results at most.
                loaded += texts.mapToLong(SearchTest::compressed)
                        .sorted()
                        .limit(10)
                        .sum();
            }
            assertThat(loaded).as(language).isLessThan(100_000);
        }
    }

    private static long compressed(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            Files.copy(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
