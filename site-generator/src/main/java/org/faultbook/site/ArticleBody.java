package org.faultbook.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.article.Article;
import org.faultbook.article.Book;
import org.faultbook.article.ClientViews;
import org.faultbook.article.ClientViews.View;
import org.faultbook.article.Messages;
import org.faultbook.article.Quotes;
import org.faultbook.article.Wording;
import org.faultbook.example.Transcript;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/** Turns the HTML of AsciiDoc into the body of a page: programs with what they printed, diagrams, tables of messages. */
final class ArticleBody {
    private final Article article;
    private final Book book;
    private final Wording wording;
    private final Commands commands;
    private final Templates templates;
    private final Problems problems;
    private final Ids ids = new Ids();

    ArticleBody(
            Article article, Book book, Wording wording, Commands commands, Templates templates, Problems problems) {
        this.article = article;
        this.book = book;
        this.wording = wording;
        this.commands = commands;
        this.templates = templates;
        this.problems = problems;
    }

    /**
     * As HTML.
     *
     * @param answer the section with which the page begins, if it has the answer in it; empty otherwise
     * @param rest everything else
     */
    record Parts(String answer, String rest) {}

    Parts parts() {
        Element body = Quotes.parse(article.html());
        dressPrograms(body);
        drawWires(body);
        fillMessages(body);
        fillClients(body);
        groupAnswers(body);
        tidyTables(body);
        linkHeadings(body);
        linkArticles(body);
        explainTerms(body);
        tellWhatIsBehind(body);
        restoreCode(body);
        keepWordsTogether(body);
        body.select("[style]").removeAttr("style");
        body.select("pre, code, kbd, samp").attr("dir", "ltr");
        Optional<Element> answer = Optional.ofNullable(body.selectFirst("> .sect1:first-child:has(.answer)"));
        answer.ifPresent(Element::remove);
        return new Parts(answer.map(Element::outerHtml).orElse(""), body.html());
    }

    private void dressPrograms(Element body) {
        for (Element block : Quotes.elements(body)) {
            Optional<Transcript> transcript = book.transcriptOf(Quotes.source(block));
            if (transcript.isPresent()) {
                String id = ids.of(transcript.get().program().name());
                Optional<Element> notes =
                        Optional.ofNullable(block.nextElementSibling()).filter(next -> next.hasClass("colist"));
                String highlighted = book.highlighted(transcript.get().program());
                block.replaceWith(
                        new ProgramBlock(transcript.get(), id, wording).fill(templates, highlighted, commands, notes));
            }
        }
    }

    private void drawWires(Element body) {
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
            String id = ids.of("wire-" + name);
            place.after(templates.fill("wire", new WireFigure(transcript.get(), wording).values(id)));
            place.remove();
        }
    }

    private void fillMessages(Element body) {
        List<Map<String, Object>> rows = Messages.of(article, book).stream()
                .map(row -> Map.<String, Object>of(
                        "id", ids.of("message-" + row.program()), "program", row.program(), "messages", row.messages()))
                .toList();
        for (Element place : body.select("div.messages")) {
            if (!place.attr("data-target").equals("all")) {
                problems.error(
                        article.at(Quotes.line(place)),
                        "there are no messages of \"" + place.attr("data-target") + "\"",
                        "write messages::all[]");
            }
            place.after(templates.fill("messages", Map.of("w", wording.words(), "rows", rows)));
            place.remove();
        }
    }

    private void fillClients(Element body) {
        for (Element place : body.select("div.clients")) {
            String fault = place.attr("data-target");
            Map<List<View>, List<String>> views = book.articles().clientViews().of(fault);
            if (views.isEmpty()) {
                problems.error(
                        article.at(Quotes.line(place)),
                        "nobody has measured what clients see of the fault \"" + fault + "\"",
                        "write a name of " + ClientViews.FILE + ", such as clients::reset[]");
            }
            List<Map<String, Object>> rows = views.entrySet().stream()
                    .map(row -> Map.<String, Object>of(
                            "clients",
                            row.getValue(),
                            "views",
                            row.getKey().stream().map(this::values).toList()))
                    .toList();
            place.after(templates.fill("clients", Map.of("w", wording.words(), "rows", rows)));
            place.remove();
        }
    }

    private Map<String, Object> values(View view) {
        List<String> chain = view.chain();
        String instead = chain.isEmpty()
                ? view.instead(wording, code -> "<samp dir=\"ltr\">" + Entities.escape(code) + "</samp>")
                : "";
        return Map.of("chain", chain, "instead", instead, "where", view.where(wording));
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

    /** For who points at them; others follow the link. */
    private void explainTerms(Element body) {
        for (Element link : body.select("a.term")) {
            book.articles()
                    .glossary()
                    .term(link.attr("href").replaceFirst(".*#", ""), article.language())
                    .ifPresent(term -> link.attr("title", term.meaning()));
        }
    }

    /** {@code ../connection-reset/de.adoc} is what editors and code hosts follow; the site has all pages side by side. */
    private static void linkArticles(Element body) {
        for (Element link : body.select("a[href^=../]")) {
            link.attr("href", link.attr("href").replaceFirst("^\\.\\./([^/]+)/[a-z-]+\\.(?:html|adoc)", "$1.html"));
        }
    }
}
