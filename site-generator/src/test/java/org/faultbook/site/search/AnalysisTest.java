package org.faultbook.site.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The index is made in Java, the query in the browser: both must bring a word to the same terms. */
class AnalysisTest {
    private static Script script;

    @BeforeAll
    static void start() {
        script = new Script();
    }

    @AfterAll
    static void end() {
        script.close();
    }

    /** A line of {@code search/terms.tsv}. */
    private record Line(List<String> filters, String ignored, List<String> dictionary, String text, String terms) {
        static Line of(String line) {
            String[] cells = line.split("\t", -1);
            return new Line(split(cells[0]), cells[1], split(cells[2]), cells[3], cells[4]);
        }

        private static List<String> split(String words) {
            return Stream.of(words.split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> aTextHasTheseTermsInTheGeneratorAndInTheBrowser() throws IOException {
        return golden("terms")
                .map(Line::of)
                .map(line -> dynamicTest(line.text() + " -> " + line.terms(), () -> {
                    assertThat(inJava(line.filters(), line.ignored(), line.dictionary(), line.text()))
                            .as("in Java")
                            .isEqualTo(line.terms());
                    assertThat(joined(script.analysis(line.filters(), line.ignored(), line.dictionary())
                                    .of(line.text())))
                            .as("in the script")
                            .isEqualTo(line.terms());
                }));
    }

    @Test
    void bothKnowTheSameFilters() {
        assertThat(new TreeSet<>(script.filters())).isEqualTo(Analysis.filters());
    }

    @Test
    void everyWordOfTheBookHasTheSameTermsInBoth() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of(System.getProperty("repository"), "content"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                words.addAll(Analysis.words(Files.readString(page)));
            }
        }
        assertThat(words).hasSizeGreaterThan(3000);
        List<String> dictionary = words.stream()
                .filter(word -> word.length() > 3)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        String text = String.join(" ", words);
        for (List<String> filters : List.of(
                List.<String>of(),
                List.of("porterStem"),
                List.of("germanNormalization", "germanLightStem", "dictionaryCompoundWord"),
                List.of("arabicNormalization", "arabicStem"))) {
            try (Analysis inJava = Analysis.of(filters, List.of(), dictionary)) {
                assertThat(script.analysis(filters, "", dictionary).of(text))
                        .as("with %s", filters)
                        .containsExactlyElementsOf(
                                words.stream().map(inJava::terms).toList());
            }
        }
    }

    private static String inJava(List<String> filters, String ignored, List<String> dictionary, String text) {
        try (Analysis analysis = Analysis.of(filters, List.of(ignored), dictionary)) {
            return joined(Analysis.words(text).stream().map(analysis::terms).toList());
        }
    }

    private static String joined(List<List<String>> terms) {
        return terms.stream().flatMap(List::stream).collect(Collectors.joining(" "));
    }

    static Stream<String> golden(String name) throws IOException {
        Path file =
                Path.of(System.getProperty("repository"), "site-generator/src/test/resources/search", name + ".tsv");
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
