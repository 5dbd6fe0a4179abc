package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faultbook.article.Article;
import org.faultbook.article.Article.Quote;
import org.faultbook.article.Articles;
import org.faultbook.article.AsciiDoc;
import org.faultbook.example.Conditions;
import org.faultbook.example.Examples;
import org.faultbook.example.Program;
import org.faultbook.example.Programs;
import org.faultbook.example.RunningPrograms;
import org.faultbook.example.Toolchain;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcripts;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The docs as tests: one for each program on each page, found in an IDE at its line of AsciiDoc. */
class DocsIT {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("repository")).toAbsolutePath().normalize();

    private final Problems problems = new Problems();

    @TestFactory
    Stream<DynamicNode> pages() {
        try (AsciiDoc asciidoc = new AsciiDoc()) {
            Path directory = REPOSITORY.resolve("examples");
            Articles articles = Articles.in(REPOSITORY.resolve("content"), directory, asciidoc, problems);
            Examples examples = Examples.in(directory, problems);
            Conditions conditions = conditions();
            Programs programs = articles.programs(examples, problems);
            Transcripts transcripts;
            try (RunningPrograms running = programs.begin(conditions, problems)) {
                transcripts = running.of(programs, problems);
            }
            Stream<DynamicNode> pages = articles.all().stream().map(article -> page(article, examples, transcripts));
            return Stream.concat(
                    pages,
                    Stream.of(dynamicTest(
                            "nothing else is wrong",
                            () -> assertThat(problems.errors()).isEmpty())));
        }
    }

    private static Conditions conditions() {
        List<Toolchain.Installed> toolchains = new ArrayList<>(List.of(Toolchain.Jdk.atHand()));
        Toolchain.Python.installed().ifPresent(toolchains::add);
        boolean ci = "true".equals(System.getenv("CI"));
        return Conditions.usual(toolchains, line -> {}).whereEverythingMustRun(ci);
    }

    private DynamicNode page(Article article, Examples examples, Transcripts transcripts) {
        String name = article.slug() + "/" + article.language().code();
        return dynamicContainer(name, article.quotes().stream().map(quote -> {
            Optional<Program> program = examples.withSource(quote.source());
            String title = name + ": " + program.map(Program::name).orElse("?");
            URI line = URI.create(article.file().toUri() + "?line=" + quote.line());
            return dynamicTest(title, line, () -> check(article, quote, program, transcripts));
        }));
    }

    private void check(Article article, Quote quote, Optional<Program> program, Transcripts transcripts) {
        assertThat(program)
                .as("the program at %s:%d", article.file(), quote.line())
                .isPresent();
        Optional<Transcript> transcript = transcripts.of(program.orElseThrow());
        assertThat(transcript)
                .as(() -> String.join(
                        "\n", problems.errors().stream().map(Problem::toString).toList()))
                .isPresent();
        assertThat(transcript.orElseThrow().runs()).isNotEmpty();
    }
}
