package org.faultbook.site;

import java.io.IOException;
import java.util.Optional;
import org.faultbook.article.Article;
import org.faultbook.article.Wording;

/**
 * What chats and social networks show of a page: its title, the message of its error and the name of the book. Drawn with
 * fonts that come with this program, so that a picture is the same whatever fonts a machine has.
 */
final class Pictures {
    /**
     * What one of them says.
     *
     * @param title in a language that is written in the direction
     * @param message from left to right; may be empty
     * @param name of the book
     */
    record Words(String title, String message, String name, String tagline, boolean rightToLeft) {
        /** For a page. */
        static Words of(Article article, Wording wording) {
            return of(article.title(), LifeMap.heading(article), wording);
        }

        /** For the list of a language's pages. */
        static Words of(Wording wording) {
            return of(wording.get("index.title"), "", wording);
        }

        /** For the terms of a language. */
        static Words ofGlossary(Wording wording) {
            return of(wording.get("glossary.title"), "", wording);
        }

        private static Words of(String title, String message, Wording wording) {
            return new Words(
                    title,
                    message,
                    wording.get("site.name"),
                    wording.get("site.tagline"),
                    wording.language().direction().equals("rtl"));
        }
    }

    private final Optional<Drawing> drawing;
    private final String trouble;

    private Pictures(Optional<Drawing> drawing, String trouble) {
        this.drawing = drawing;
        this.trouble = trouble;
    }

    /** Of a site that has an address; the pictures of others could not be found. */
    static Pictures of(Address address) {
        if (!address.isKnown()) {
            return new Pictures(Optional.empty(), "");
        }
        System.setProperty("java.awt.headless", "true");
        try {
            return new Pictures(Optional.of(new Drawing()), "");
        } catch (IOException | LinkageError | RuntimeException e) {
            // A JDK without its desktop module and a system without fontconfig or freetype say so in many ways.
            return new Pictures(Optional.empty(), e.toString());
        }
    }

    /** Whether there is a picture that says this. */
    boolean draw(Words words) {
        return drawing.isPresent() && missing(words).isEmpty();
    }

    /** Why there are none though there should be; empty where nothing is wrong. */
    String trouble() {
        return trouble;
    }

    /** Of a page's picture, beside the page. */
    static String path(String page) {
        return page.replaceFirst("\\.html$", ".png");
    }

    /** The characters that the fonts do not have, each once. */
    String missing(Words words) {
        return drawing.map(hand -> hand.missing(words)).orElse("");
    }

    /** A PNG, the same bytes for the same words. */
    byte[] picture(Words words) {
        return drawing.orElseThrow().picture(words);
    }
}
