package org.faultbook.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.article.Articles;
import org.faultbook.article.AsciiDoc;
import org.faultbook.example.Examples;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Expectation.Throws;
import org.faultbook.example.Program;
import org.faultbook.example.Provenance.Here;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcripts;
import org.faultbook.fault.Event;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;
import org.faultbook.site.Layout;

/**
 * Renders a book in a process of its own, as if every program had run as it promises, and prints how long that took: read
 * and convert pages, highlight programs, lay out, check and write the site.
 */
public final class Rendering {
    private static final List<Event> JOURNAL =
            List.of(Event.parse("1 accepted"), Event.parse("1 received 18"), Event.parse("1 sent-rst"));

    private Rendering() {}

    /** @param arguments the directories of pages, of programs, and of the site */
    public static void main(String[] arguments) throws IOException, ProblemsFoundException {
        Path content = Path.of(arguments[0]);
        Path examples = Path.of(arguments[1]);
        Problems problems = new Problems();
        List<String> took = new ArrayList<>();
        try (AsciiDoc asciidoc = new AsciiDoc()) {
            took.add("started " + seconds());
            var articles = Articles.in(content, examples, asciidoc, problems);
            took.add("converted " + seconds());
            var programs = articles.programs(Examples.in(examples, problems), problems);
            List<Transcript> transcripts = new ArrayList<>();
            for (Program program : programs.all()) {
                transcripts.add(asPromised(program));
            }
            problems.throwIfAny();
            var book = articles.quoting(new Transcripts(transcripts), problems);
            took.add("highlighted " + seconds());
            var site = Layout.standard().arrange(book, problems);
            took.add("arranged " + seconds());
            site.check(problems);
            took.add("checked " + seconds());
            problems.throwIfAny();
            site.publishTo(Path.of(arguments[2]));
            took.add("written " + seconds());
            took.add("pages " + articles.all().size());
        }
        took.add("peak " + peakMegabytes());
        took.forEach(System.out::println);
    }

    private static Transcript asPromised(Program program) throws IOException {
        List<Thrown> thrown = program.expectations().get(0) instanceof Throws ends ? ends.thrown() : List.of();
        List<Event> journal = program.fault().isPresent() ? JOURNAL : List.of();
        Ran ran = new Ran(
                program.kind().language(),
                Files.readAllLines(outputOf(program)),
                thrown,
                journal,
                Optional.empty(),
                new Here(false));
        return new Transcript(program, List.of(ran));
    }

    /** The only one, or that of the oldest JDKs. */
    private static Path outputOf(Program program) throws IOException {
        try (Stream<Path> siblings = Files.list(program.outputFile().resolveSibling(""))) {
            return siblings.filter(file ->
                            file.getFileName().toString().matches(Pattern.quote(program.name()) + "(\\.on-.+)?\\.out"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static double seconds() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
    }

    /** What the system says, where it says it; the heap alone would be half of it. */
    private static String peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        Optional<String> peak = Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .findFirst()
                : Optional.empty();
        return peak.map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                .orElse("0");
    }
}
