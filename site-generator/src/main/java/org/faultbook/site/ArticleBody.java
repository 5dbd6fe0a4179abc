package org.faultbook.site;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faultbook.article.Article;
import org.faultbook.article.Book;
import org.faultbook.article.Quotes;
import org.faultbook.article.Wording;
import org.faultbook.example.Program;
import org.faultbook.example.Provenance.Elsewhere;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Compiled;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Turns the HTML of AsciiDoc into the body of a page: programs with what they printed, diagrams, tables of messages. */
final class ArticleBody {
    private final Article article;
    private final Book book;
    private final Wording wording;
    private final Commands commands;
    private final Templates templates;
    private final Problems problems;

    ArticleBody(
            Article article, Book book, Wording wording, Commands commands, Templates templates, Problems problems) {
        this.article = article;
        this.book = book;
        this.wording = wording;
        this.commands = commands;
        this.templates = templates;
        this.problems = problems;
    }

    String html() {
        Element body = Quotes.parse(article.html());
        dressPrograms(body);
        drawWires(body);
        fillMessages(body);
        groupAnswers(body);
        tidyTables(body);
        linkHeadings(body);
        linkArticles(body);
        tellWhatIsBehind(body);
        restoreCode(body);
        keepWordsTogether(body);
        body.select("[style]").removeAttr("style");
        body.select("pre, code, kbd, samp").attr("dir", "ltr");
        return body.html();
    }

    private void dressPrograms(Element body) {
        int number = 0;
        for (Element block : Quotes.elements(body)) {
            Optional<Transcript> transcript = book.transcriptOf(Quotes.source(block));
            if (transcript.isPresent()) {
                number++;
                block.after(program(transcript.get(), number));
                block.remove();
            }
        }
    }

    private String program(Transcript transcript, int number) {
        Program program = transcript.program();
        List<String> lines = CodeLines.of(book.highlighted(program));
        int folded = program.foldedLines();

        Map<String, Object> values = new HashMap<>();
        values.put("w", wording.words());
        values.put("number", number);
        values.put("file", program.fileName());
        values.put("language", program.kind().language());
        values.put("source", "../examples/" + program.slug() + "/" + program.fileName());
        values.put("head", String.join("", lines.subList(0, folded)));
        values.put("code", String.join("", lines.subList(folded, lines.size())));
        List<String> output = transcript.output();
        int trace = 0;
        while (trace < output.size() && !output.get(trace).matches("Exception in thread .*|Traceback .*")) {
            trace++;
        }
        values.put("printed", lines(output.subList(0, trace)));
        values.put("trace", lines(output.subList(trace, output.size())));
        String compiled =
                transcript.compiled().stream().map(Compiled::toolchain).collect(Collectors.joining(", "));
        Optional<LocalDate> skippedUntil = transcript.notRun().stream()
                .flatMap(run -> run.skippedUntil().stream())
                .findFirst();
        values.put("ran", !compiled.isEmpty() ? wording.get("program.compiled", compiled) : whereItRan(transcript));
        values.put("onlyCompiled", !program.isToRun());
        values.put(
                "notRun",
                skippedUntil
                        .map(day -> wording.get("program.skipped", day.toString()))
                        .orElse(wording.get("program.not-run")));
        values.put("withFault", commands.withFault(program).orElse(""));
        values.put("alone", commands.alone(program));
        values.put("bothSides", program.fault().isEmpty());
        values.put("folder", commands.base().isEmpty());
        return templates.fill("program", values);
    }

    /** Empty where it did not run. */
    private String whereItRan(Transcript transcript) {
        Map<String, List<String>> toolchainsByPlace = transcript.ran().stream()
                .collect(Collectors.groupingBy(
                        run -> run.provenance() instanceof Elsewhere elsewhere
                                ? wording.get("program.recorded", "{0}", elsewhere.system(), elsewhere.when())
                                : wording.get("program.ran"),
                        LinkedHashMap::new,
                        Collectors.mapping(Ran::toolchain, Collectors.toList())));
        return toolchainsByPlace.entrySet().stream()
                .map(place -> place.getKey().replace("{0}", String.join(", ", place.getValue())))
                .collect(Collectors.joining("; "));
    }

    /** Each with its line feed: a template engine would swallow one that stands in the template. */
    static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void drawWires(Element body) {
        int number = 0;
        for (Element place : body.select("div.wire")) {
            String name = place.attr("data-target");
            Optional<Transcript> transcript = book.transcriptNamed(name);
            if (transcript.isEmpty()) {
                problems.error(
                        article.at(Quotes.line(place)),
                        "wire::" + name + "[] names no program of the book",
                        "write the name of a program, without directory and extension");
                continue;
            }
            if (article.quotes().stream()
                    .noneMatch(quote ->
                            quote.source().equals(transcript.get().program().source()))) {
                problems.error(
                        article.at(Quotes.line(place)),
                        "wire::" + name + "[] names a program that this page does not show",
                        "draw one of the programs on this page");
            }
            if (transcript.get().program().fault().isEmpty()) {
                problems.error(
                        article.at(Quotes.line(place)),
                        "there is nothing to draw of " + name + ": it meets no server of ours",
                        "draw a program that meets a fault");
            }
            number++;
            Optional<Ran> run = transcript.get().ran().stream()
                    .filter(ran -> !ran.journal().isEmpty())
                    .findFirst();
            Map<String, Object> values = new HashMap<>();
            values.put("w", wording.words());
            String id = "wire-" + number;
            values.put(
                    "svg",
                    run.map(ran -> new WireDiagram(transcript.get(), wording).svg(id, ran))
                            .orElse(""));
            values.put(
                    "caption",
                    wording.get("wire.caption", transcript.get().program().name()));
            place.after(templates.fill("wire", values));
            place.remove();
        }
    }

    private void fillMessages(Element body) {
        List<Transcript> failures = article.quotes().stream()
                .flatMap(quote -> book.transcriptOf(quote.source()).stream())
                .filter(transcript -> transcript.ran().stream().anyMatch(this::endsWithThisError))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("w", wording.words());
        values.put("rows", failures.stream().map(ArticleBody::messageRow).toList());
        for (Element place : body.select("div.messages")) {
            if (!place.attr("data-target").equals("all")) {
                problems.error(
                        article.at(Quotes.line(place)),
                        "there are no messages of \"" + place.attr("data-target") + "\"",
                        "write messages::all[]");
            }
            place.after(templates.fill("messages", values));
            place.remove();
        }
    }

    /** A page also shows programs that meet other errors, to tell them apart. */
    private boolean endsWithThisError(Ran run) {
        return run.thrown().stream()
                .limit(1)
                .anyMatch(thrown -> List.of(article.fact("exception"), article.fact("python"))
                        .contains(thrown.type()));
    }

    /** One row for each message: toolchains that agree share it. */
    private static Map<String, Object> messageRow(Transcript transcript) {
        Map<String, List<String>> toolchainsByMessage = transcript.ran().stream()
                .collect(Collectors.groupingBy(
                        run -> run.thrown().get(0).toString(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                run -> run.toolchain() + " (" + run.provenance().system() + ")", Collectors.toList())));
        List<Map<String, String>> messages = toolchainsByMessage.entrySet().stream()
                .map(entry -> Map.of("text", entry.getKey(), "toolchains", String.join(", ", entry.getValue())))
                .toList();
        return Map.of("program", transcript.program().name(), "messages", messages);
    }

    /** Asciidoctor puts terms and texts in one flat list; side by side they need a box for each pair. */
    private static void groupAnswers(Element body) {
        for (Element list : body.select(".answer dl, .facts dl, .myths dl")) {
            for (Element term : list.select("> dt")) {
                Element pair = new Element("div");
                term.before(pair);
                Element text = term.nextElementSibling();
                pair.appendChild(term);
                if (text != null) {
                    pair.appendChild(text);
                }
            }
        }
    }

    /** What stands in code would be copied. */
    private static void restoreCode(Element body) {
        for (Element code : body.select(":not(pre) > code")) {
            for (TextNode text : code.nodeStream(TextNode.class).toList()) {
                text.text(Quotes.typed(text.getWholeText()));
            }
        }
    }

    /** A word with a hyphen, such as {@code -Dname}, must not be torn apart at the end of a line. */
    private static void keepWordsTogether(Element body) {
        for (Element code : body.select(":not(pre) > code")) {
            if (code.childrenSize() == 0 && code.text().contains("-")) {
                String[] words = code.wholeText().split(" ", -1);
                code.text("");
                for (int i = 0; i < words.length; i++) {
                    code.appendText(i == 0 ? "" : " ");
                    code.appendElement("span").addClass("word").text(words[i]);
                }
            }
        }
    }

    private static void tidyTables(Element body) {
        body.select("colgroup").remove();
        for (Element table : body.select("table.tableblock")) {
            table.wrap("<div class=\"scroll\" tabindex=\"0\"></div>");
            table.select("th").attr("scope", "col");
        }
    }

    private void tellWhatIsBehind(Element body) {
        String source = "../" + book.articles().wordings().get(0).language().code() + "/" + article.slug() + ".html#";
        for (String id : article.behind()) {
            Element heading = body.getElementById(id);
            if (heading != null) {
                Element notice = new Element("p").addClass("notice");
                notice.appendText(wording.get("section.behind") + " ");
                notice.appendElement("a").attr("href", source + id).text(wording.get("section.behind.link"));
                heading.after(notice);
            }
        }
    }

    private static void linkHeadings(Element body) {
        for (Element heading : body.select("h2[id], h3[id], h4[id]")) {
            String html = heading.html();
            heading.html("<a class=\"self\" href=\"#" + heading.id() + "\">" + html + "</a>");
        }
    }

    /** {@code ../connection-reset/de.adoc} is what editors and code hosts follow; the site has all pages side by side. */
    private static void linkArticles(Element body) {
        for (Element link : body.select("a[href^=../]")) {
            link.attr("href", link.attr("href").replaceFirst("^\\.\\./([^/]+)/[a-z-]+\\.(?:html|adoc)", "$1.html"));
        }
    }
}
