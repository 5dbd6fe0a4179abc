package org.faultbook.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Expectation.Throws;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcript.Run;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Code in a sentence that a run writes: {@code thrown:Program[]} and {@code message:Program[]} of the exception that ended
 * it, {@code cause:Program[2]} of its second cause, {@code printed:Program[3]} for its third line.
 */
final class RunMacros {
    private static final List<String> NAMES = List.of("thrown", "message", "cause", "printed");
    private static final String ROLE = "of-a-run";
    private static final Pattern MACRO =
            Pattern.compile("(" + String.join("|", NAMES) + "):([\\w-]+)\\[([1-9]\\d{0,5})?]");

    private final Book book;
    private final Problems problems;

    RunMacros(Book book, Problems problems) {
        this.book = book;
        this.problems = problems;
    }

    /** They leave a piece of code that is the macro itself, so that translations are compared before anything ran. */
    static Stream<InlineMacroProcessor> processors() {
        return NAMES.stream().map(Placeholder::new);
    }

    private static final class Placeholder extends InlineMacroProcessor {
        Placeholder(String name) {
            super(name);
        }

        @Override
        public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
            String written = getName() + ":" + target + "[" + attributes.getOrDefault("1", "") + "]";
            return createPhraseNode(parent, "quoted", written, Map.of("role", ROLE), Map.of("type", ":monospaced"));
        }
    }

    /** Whether this code is not what the page says, but what a run will say in its place, or should. */
    static boolean isOne(String code) {
        return NAMES.stream().anyMatch(name -> code.startsWith(name + ":") && code.endsWith("]"));
    }

    /** The page with what the runs say; what they cannot say is a problem. */
    Article fill(Article article, Wording wording) {
        Element body = Quotes.parse(article.html());
        List<Element> places = body.select("code." + ROLE);
        for (Element place : places) {
            String written = place.text();
            Map<String, List<String>> values = values(article, written);
            List<String> texts = new ArrayList<>();
            values.forEach((value, toolchains) -> {
                String code = "<code>" + Entities.escape(value) + "</code>";
                texts.add(said(wording, code, toolchains, values.size() == 1));
            });
            if (place.closest("code:not(." + ROLE + ")") != null) {
                report(article, written, "stands in code, and is code by itself", "take the backticks away");
            }
            texts.stream()
                    .reduce((one, other) -> wording.get("run.and", one, other))
                    .ifPresent(place::after);
            if (!texts.isEmpty()) {
                place.remove();
            }
        }
        return places.isEmpty() ? article : article.withHtml(body.html());
    }

    /** The macros of a line of AsciiDoc replaced by what the runs say; as they stand where they cannot say it. */
    String inPlainText(Article article, String line, Wording wording, UnaryOperator<String> code) {
        return MACRO.matcher(line).replaceAll(macro -> {
            Map<String, List<String>> values = values(article, macro.group());
            String text = values.entrySet().stream()
                    .map(value -> said(wording, code.apply(value.getKey()), value.getValue(), values.size() == 1))
                    .reduce((one, other) -> wording.get("run.and", one, other))
                    .orElse(macro.group());
            return Matcher.quoteReplacement(text);
        });
    }

    private static String said(Wording wording, String code, List<String> toolchains, boolean byAll) {
        return byAll ? code : wording.get("run.on", code, String.join(", ", toolchains));
    }

    /** The toolchains that agree by what they say; nothing if there is a problem. */
    private Map<String, List<String>> values(Article article, String written) {
        Matcher macro = MACRO.matcher(written);
        if (!macro.matches()) {
            report(
                    article,
                    written,
                    "is no " + String.join(", ", NAMES) + " of a run",
                    "write message:Program[], thrown:Program[], cause:Program[1] or printed:Program[1]");
            return Map.of();
        }
        String name = macro.group(2);
        Optional<Transcript> found = book.transcriptNamed(name);
        if (found.isEmpty()) {
            report(
                    article,
                    written,
                    "names no program of the book",
                    "write the name of a program, without directory and extension");
            return Map.of();
        }
        int number = macro.group(3) == null ? 1 : Integer.parseInt(macro.group(3));
        Transcript transcript = found.get();
        return switch (macro.group(1)) {
            case "printed" -> printed(article, written, transcript, number);
            case "cause" -> ofChain(article, written, transcript, number, thrown -> Optional.of(thrown.toString()));
            case "thrown" -> ofChain(article, written, transcript, 0, thrown -> Optional.of(thrown.toString()));
            default -> ofChain(article, written, transcript, 0, Thrown::message);
        };
    }

    private Map<String, List<String>> printed(Article article, String written, Transcript transcript, int number) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Run run : transcript.runs()) {
            if (number > run.output().size()) {
                report(
                        article,
                        written,
                        "asks for line " + number + ", and "
                                + transcript.program().name() + " printed "
                                + run.output().size(),
                        "count in " + transcript.program().outputFile().getFileName());
                return Map.of();
            }
            values.computeIfAbsent(run.output().get(number - 1), each -> new ArrayList<>())
                    .add(run.toolchain());
        }
        return values;
    }

    private Map<String, List<String>> ofChain(
            Article article,
            String written,
            Transcript transcript,
            int depth,
            Function<Thrown, Optional<String>> wanted) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        chains(transcript).forEach((toolchain, chain) -> {
            Optional<String> value = chain.stream().skip(depth).findFirst().flatMap(wanted);
            value.ifPresent(text ->
                    values.computeIfAbsent(text, each -> new ArrayList<>()).add(toolchain));
            if (value.isEmpty()) {
                report(
                        article,
                        written,
                        "asks for what is not there: on " + toolchain + " "
                                + transcript.program().name() + " ended with "
                                + (chain.isEmpty() ? "no exception" : Throws.inWords(chain)),
                        "name a program that ended with one, or write printed:Program[1]");
            }
        });
        return values;
    }

    /** By toolchain; where none could run here, as it was reviewed. */
    private static Map<String, List<Thrown>> chains(Transcript transcript) {
        Map<String, List<Thrown>> chains = new LinkedHashMap<>();
        for (Ran run : transcript.ran()) {
            chains.put(run.toolchain(), run.thrown());
        }
        if (chains.isEmpty()) {
            chains.put(
                    "review",
                    transcript.program().expectations().get(0) instanceof Throws ends ? ends.thrown() : List.of());
        }
        return chains;
    }

    private void report(Article article, String written, String what, String cure) {
        for (Origin origin : new Lines(article).with(written)) {
            problems.error(origin, "\"" + written + "\" " + what, cure);
        }
    }
}
