package org.faultbook.site;

import java.util.Map;
import java.util.function.Supplier;
import org.faultbook.article.Article;
import org.faultbook.article.Book;
import org.faultbook.article.Wording;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problems;

/** Adds what readers pass on or take with them: a picture of each page for chats, and a zip of each language. */
final class Sharing {
    private final Book book;
    private final Address address;
    private final Templates templates;

    Sharing(Book book, Address address, Templates templates) {
        this.book = book;
        this.address = address;
        this.templates = templates;
    }

    /** One for each page, and one for each list of pages; none for a page that is another language's. */
    void addPictures(Site site, Pictures pictures, Problems problems) {
        Origin anywhere = book.articles().all().get(0).at(1);
        if (!pictures.trouble().isEmpty()) {
            problems.environment(
                    Problem.Severity.NOTICE,
                    anywhere,
                    "this machine cannot draw, and no page has a picture for chats: " + pictures.trouble(),
                    "use a JDK with the module java.desktop, and install fontconfig and freetype");
        }
        for (Wording wording : book.articles().wordings()) {
            String directory = wording.language().code() + "/";
            Pictures.Words index = Pictures.Words.of(wording);
            add(site, directory + "index.html", index, pictures);
            if (wording.language().isSource()) {
                add(site, "index.html", index, pictures);
            }
            if (!book.articles().glossary().isEmpty()) {
                add(site, directory + GlossaryPage.FILE, Pictures.Words.ofGlossary(wording), pictures);
            }
            for (String slug : book.articles().slugs()) {
                book.articles().article(slug, wording.language()).ifPresent(article -> {
                    Pictures.Words words = Pictures.Words.of(article, wording);
                    add(site, Head.path(article), words, pictures);
                    tellWhatIsMissing(article, pictures.missing(words), problems);
                });
            }
        }
    }

    private static void add(Site site, String page, Pictures.Words words, Pictures pictures) {
        if (pictures.draw(words)) {
            site.addLater(Pictures.path(page), () -> pictures.picture(words));
        }
    }

    private static void tellWhatIsMissing(Article article, String letters, Problems problems) {
        if (!letters.isEmpty()) {
            problems.notice(
                    article.at(1),
                    "the page has no picture for chats: the fonts that draw it have no \"" + letters + "\"",
                    "write the title without, or add a font of this script to the site generator");
        }
    }

    /** @param folder the site as it is read from a folder, made when the first of them is wanted */
    void addBundles(Site site, Supplier<Site> folder) {
        Supplier<Site> made = Once.of(folder);
        for (Wording wording : book.articles().wordings()) {
            String index = wording.language().code() + "/index.html";
            Map<String, Object> entrance =
                    leadingOn(wording, index, "", wording.get("site.tagline"), wording.get("index.title"));
            site.addLater(
                    Bundle.path(wording.language()),
                    () -> new Bundle(made.get(), templates.fill("moved", entrance), book, wording.language(), address)
                            .zip());
        }
    }

    /** For the page that sends its readers on. */
    static Map<String, Object> leadingOn(Wording wording, String target, String canonical, String title, String link) {
        return Map.of(
                "language", wording.language(),
                "name", wording.get("site.name"),
                "target", target,
                "canonical", canonical,
                "title", title,
                "link", link);
    }
}
