package org.faultbook.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.faultbook.article.Article.Quote;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes programs out of finished HTML. */
public final class Quotes {
    static final String LINE_ROLE = "line-";

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
            quotes.add(new Quote(source(block), line(block)));
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

    /** The body, with its white space as it stands. */
    public static Element parse(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static int line(Element block) {
        return block.classNames().stream()
                .filter(name -> name.startsWith(LINE_ROLE))
                .mapToInt(name -> Integer.parseInt(name.substring(LINE_ROLE.length())))
                .findFirst()
                .orElse(1);
    }
}
