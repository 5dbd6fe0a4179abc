package org.faultbook.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faultbook.article.Article;
import org.faultbook.article.Book;
import org.faultbook.article.Quotes;
import org.faultbook.article.Wording;
import org.faultbook.example.Program;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.problem.Origin;
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
        List<String> lines = CodeLines.of(book.highlighted().getOrDefault(program, ""));
        int folded = program.foldedLines();
        String ran = transcript.ran().stream().map(Ran::toolchain).collect(Collectors.joining(", "));

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
        values.put("ran", ran.isEmpty() ? "" : wording.get("program.ran", ran));
        values.put("withFault", commands.withFault(program).orElse(""));
        values.put("alone", commands.alone(program));
        values.put("bothSides", program.fault().isEmpty());
        values.put("folder", commands.base().isEmpty());
        return templates.fill("program", values);
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
                        Origin.of(article.file()),
                        "wire::" + name + "[] names no program of the book",
                        "write the name of a program, without directory and extension");
                continue;
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
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Ran::toolchain, Collectors.toList())));
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

    /** AsciiDoc makes typography of dots, arrows and apostrophes, in code too, where they would be copied. */
    private static void restoreCode(Element body) {
        for (Element code : body.select(":not(pre) > code")) {
            for (TextNode text : code.selectXpath(".//text()", TextNode.class)) {
                text.text(text.getWholeText()
                        .replace("\u2009\u2014\u2009", " -- ")
                        .replace("\u2014\u200b", "--")
                        .replace("\u21d2", "=>")
                        .replace("\u21d0", "<=")
                        .replace("\u2026\u200b", "...")
                        .replace('\u2019', '\'')
                        .replace("\u2192", "->")
                        .replace("\u2190", "<-"));
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
