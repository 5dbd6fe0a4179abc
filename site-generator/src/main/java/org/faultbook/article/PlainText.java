package org.faultbook.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.example.Program;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.fault.Event;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/**
 * A page as plain AsciiDoc that needs no other file: programs stand in it, and below each what it printed; diagrams are the
 * server's journal, and macros what the runs said.
 */
final class PlainText {
    private static final Pattern PROGRAM = Pattern.compile("include::\\{examples}/[^\\[]*?([^/\\[]+)\\[.*]\\s*");
    private static final Pattern TEXT = Pattern.compile("include::([^\\[]+)\\[(.*)]\\s*");

    /** A text that includes itself has been refused. */
    private static final int DEEPEST = 16;

    private static final Pattern WIRE = Pattern.compile("wire::([\\w-]+)\\[]\\s*");
    private static final Pattern MESSAGES = Pattern.compile("messages::all\\[]\\s*");
    private static final Pattern CLIENTS = Pattern.compile("clients::([\\w-]+)\\[]\\s*");
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z][\\w-]*)}");
    private static final Pattern LINK = Pattern.compile("(?:xref|link):\\.\\./([\\w-]+)/[\\w-]+\\.adoc");
    private static final Pattern CALLOUT = Pattern.compile("<\\d+>.*");

    private final Article article;
    private final Book book;
    private final Wording wording;
    private final RunMacros macros;
    private final List<String> lines = new ArrayList<>();

    private PlainText(Article article, Book book, Wording wording) {
        this.article = article;
        this.book = book;
        this.wording = wording;
        // What they cannot say was told when the page was filled.
        this.macros = new RunMacros(book, new Problems());
    }

    static String of(Article article, Book book, Wording wording) {
        PlainText text = new PlainText(article, book, wording);
        text.addHeader();
        text.addBody();
        return String.join("\n", text.lines) + "\n";
    }

    /** With the texts that it includes from below {@code content}; what it includes in part is a link. */
    private static List<String> withTexts(List<String> source, Path file, int depth) {
        List<String> all = new ArrayList<>();
        for (String line : source) {
            Matcher include = TEXT.matcher(line);
            if (!include.matches() || PROGRAM.matcher(line).matches()) {
                all.add(line);
                continue;
            }
            Path text = file.resolveSibling(include.group(1));
            if (include.group(2).isEmpty() && depth < DEEPEST && Files.isReadable(text)) {
                List<String> included =
                        TextFile.read(text, new Problems()).orElse("").lines().toList();
                all.addAll(withTexts(included, text, depth + 1));
            } else {
                all.add("link:" + include.group(1) + "[]");
            }
        }
        return all;
    }

    private int headerLength() {
        int blank = article.source().indexOf("");
        return blank < 0 ? article.source().size() : blank;
    }

    /** With the facts that a translation has from its source. */
    private void addHeader() {
        lines.addAll(article.source().subList(0, headerLength()));
        lines.add(":lang: " + article.language().code());
        article.facts().forEach((name, value) -> {
            if (!article.declares(name)) {
                lines.add(":" + name + ": " + value);
            }
        });
    }

    private void addBody() {
        List<String> source = withTexts(article.source(), article.file(), 0);
        List<Transcript> waiting = new ArrayList<>();
        String delimiter = "";
        boolean continued = false;
        for (int i = headerLength(); i < source.size(); i++) {
            String line = source.get(i);
            Optional<Transcript> program = transcript(PROGRAM, line);
            Matcher clients = CLIENTS.matcher(line);
            Matcher wire = WIRE.matcher(line);
            if (program.isPresent()) {
                lines.addAll(program.get().program().source().lines().toList());
                waiting.add(program.get());
            } else if (wire.matches()) {
                book.transcriptNamed(wire.group(1)).ifPresent(this::addJournal);
            } else if (MESSAGES.matcher(line).matches()) {
                addMessages();
            } else if (clients.matches()) {
                addClients(clients.group(1));
            } else if (line.matches("-{4,}")) {
                continued = delimiter.isEmpty() ? isContinued(source, i) : continued;
                delimiter = delimiter.isEmpty() ? line : "";
                lines.add(line);
            } else {
                lines.add(delimiter.isEmpty() ? written(line) : line);
            }
            boolean calloutsFollow =
                    i + 1 < source.size() && CALLOUT.matcher(source.get(i + 1)).matches();
            if (delimiter.isEmpty() && !calloutsFollow) {
                for (Transcript transcript : waiting) {
                    addOutput(transcript, continued);
                }
                waiting.clear();
            }
        }
    }

    /** Whether the block that begins here belongs to an item of a list. */
    private static boolean isContinued(List<String> source, int line) {
        int first = line;
        while (first > 0 && source.get(first - 1).startsWith("[")) {
            first--;
        }
        return first > 0 && source.get(first - 1).equals("+");
    }

    private Optional<Transcript> transcript(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches()
                ? book.transcripts().all().stream()
                        .filter(transcript -> transcript.program().fileName().equals(matcher.group(1))
                                && line.contains("/" + transcript.program().slug() + "/"))
                        .findFirst()
                : Optional.empty();
    }

    private void addOutput(Transcript transcript, boolean continued) {
        Program program = transcript.program();
        String none = program.isToRun() ? "program.output.none" : "program.compiler.none";
        String some = program.isToRun() ? "program.output" : "program.compiler";
        lines.add(continued ? "+" : "");
        if (transcript.output().isEmpty()) {
            lines.add(wording.get(none));
        } else {
            lines.add("." + wording.get(some) + " (" + program.fileName() + ")");
            addVerbatim(transcript.output());
        }
    }

    private void addJournal(Transcript transcript) {
        Optional<Ran> run = transcript.ran().stream()
                .filter(ran -> !ran.journal().isEmpty())
                .findFirst();
        if (run.isEmpty()) {
            lines.add(wording.get("wire.not-run"));
            return;
        }
        lines.add("." + wording.get("wire.caption", transcript.program().name()));
        addVerbatim(run.get().journal().stream().map(this::inWords).toList());
    }

    private String inWords(Event event) {
        String[] words = event.toString().split(" ", 2);
        return event.connection() == 0 ? words[1] : wording.get("wire.connection", words[0]) + ": " + words[1];
    }

    private void addMessages() {
        List<Messages.Row> rows = Messages.of(article, book);
        if (rows.isEmpty()) {
            lines.add(wording.get("messages.none"));
            return;
        }
        lines.add("[%header,cols=\"1,3\"]");
        lines.add("|===");
        lines.add("|" + wording.get("messages.program") + " |" + wording.get("messages.message"));
        for (Messages.Row row : rows) {
            String messages = row.messages().stream()
                    .map(message -> code(message.text()) + " (" + message.toolchains() + ")")
                    .reduce((one, other) -> one + " +\n" + other)
                    .orElse("");
            lines.add("|" + code(row.program()) + " |" + messages);
        }
        lines.add("|===");
    }

    private void addClients(String fault) {
        lines.add("[%header,cols=\"1,3\"]");
        lines.add("|===");
        lines.add("|" + wording.get("clients.client") + " |" + wording.get("clients.view"));
        book.articles().clientViews().of(fault).forEach((views, clients) -> {
            String who = clients.stream().map(PlainText::code).collect(Collectors.joining(" +\n"));
            String seen = views.stream()
                    .map(view -> what(view) + " (" + view.where(wording) + ")")
                    .collect(Collectors.joining(" +\n"));
            lines.add("|" + who + " |" + seen);
        });
        lines.add("|===");
    }

    private String what(ClientViews.View view) {
        return view.chain().isEmpty()
                ? view.instead(wording, PlainText::code)
                : view.chain().stream().map(PlainText::code).collect(Collectors.joining(" +\n"));
    }

    /** Between delimiters that do not occur in the text. */
    private void addVerbatim(List<String> text) {
        String delimiter = "....";
        while (text.contains(delimiter)) {
            delimiter += ".";
        }
        lines.add(delimiter);
        lines.addAll(text);
        lines.add(delimiter);
    }

    /** A line of prose with attributes and macros replaced; other pages are beside this one. */
    private String written(String line) {
        String text = REFERENCE.matcher(line).replaceAll(this::fact);
        text = macros.inPlainText(article, text, wording, PlainText::code);
        text = TermMacro.inPlainText(text, id -> book.articles().glossary().term(id, article.language()));
        return LINK.matcher(text).replaceAll("xref:$1.adoc");
    }

    private String fact(MatchResult reference) {
        Map<String, String> facts = article.facts();
        return Matcher.quoteReplacement(facts.getOrDefault(reference.group(1), reference.group()));
    }

    /** As AsciiDoc has code in which nothing means anything. */
    private static String code(String text) {
        return "`+" + text + "+`";
    }
}
