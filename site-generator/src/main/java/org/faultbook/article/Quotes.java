package org.faultbook.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.faultbook.article.Article.Quote;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes programs out of finished HTML. */
public final class Quotes {
    static final String LINE_ROLE = "line-";

    /** Where an element begins on its page; for problems, and not for readers. */
    public static final String LINE = "data-line";

    /** Code in these languages is a program, and nothing else is. */
    private static final Set<String> PROGRAM_LANGUAGES = Set.of("java", "python");

    private Quotes() {}

    static boolean isProgramLanguage(String language) {
        return PROGRAM_LANGUAGES.contains(language);
    }

    /** The elements that hold the programs, in order. */
    public static List<Element> elements(Element body) {
        return body.select("div.listingblock").stream()
                .filter(block -> isProgramLanguage(block.select("pre > code").attr("data-lang")))
                .toList();
    }

    /** The text that a reader would copy, callouts as the comments they are: {@code // <1>}. */
    public static String source(Element block) {
        Element code = block.select("pre > code").first();
        Element copy = code == null ? new Element("code") : code.clone();
        for (Element callout : copy.select("b.conum")) {
            callout.text(callout.text().replaceAll("\\((\\d+)\\)", "<$1>"));
        }
        return copy.wholeText() + "\n";
    }

    static List<Quote> in(String html) {
        List<Quote> quotes = new ArrayList<>();
        for (Element block : elements(parse(html))) {
            quotes.add(new Quote(source(block), block.select("pre > code").attr("data-lang"), line(block)));
        }
        return quotes;
    }

    /** The inside of the one {@code code} element. */
    static String highlighted(String html) {
        Element code = parse(html).select("pre > code").first();
        return code == null ? "" : code.html();
    }

    /** The text of a piece of HTML. */
    static String text(String html) {
        return parse(html).text();
    }

    /** Inline code as it was written: AsciiDoc makes typography of dots, arrows and apostrophes there too. */
    public static String typed(String code) {
        return code.replace("\u2009\u2014\u2009", " -- ")
                .replace("\u2014\u200b", "--")
                .replace("\u21d2", "=>")
                .replace("\u21d0", "<=")
                .replace("\u2026\u200b", "...")
                .replace('\u2019', '\'')
                .replace("\u2192", "->")
                .replace("\u2190", "<-");
    }

    /** The body, with its white space as it stands. */
    public static Element parse(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** The marks that carry lines over, as attributes {@code data-line}: no style sheet or reader sees them. */
    static String withLines(String html) {
        Element body = parse(html);
        for (Element element : body.select("[class*=" + LINE_ROLE + "]")) {
            for (String name : element.classNames()) {
                if (name.matches(LINE_ROLE + "\\d+")) {
                    element.removeClass(name).attr(LINE, name.substring(LINE_ROLE.length()));
                }
            }
            if (element.className().isEmpty()) {
                element.removeAttr("class");
            }
        }
        for (Element mark : body.select("i[" + LINE + "]")) {
            Element marked = Objects.requireNonNull(mark.parent());
            marked.attr(LINE, mark.attr(LINE));
            mark.remove();
        }
        return body.html();
    }

    /** The same of an item in a list, whose text may know it better: a list of callouts knows where it ends. */
    static int lineOfItem(Element item) {
        return line(Objects.requireNonNullElse(item.selectFirst("> p"), item));
    }

    /** The line of the page on which the element begins, or what is around it. */
    public static int line(Element element) {
        Element marked = element.closest("[" + LINE + "]");
        return marked == null ? 1 : Integer.parseInt(marked.attr(LINE));
    }
}
