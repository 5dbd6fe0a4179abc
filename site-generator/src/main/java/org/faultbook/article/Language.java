package org.faultbook.article;

/**
 * A language of the book, as its wording describes it.
 *
 * @param code for {@code lang} attributes and addresses, such as {@code de}
 * @param name what it calls itself
 * @param direction {@code ltr} or {@code rtl}
 */
public record Language(String code, String name, String direction) {
    /** The language whose pages the others follow. */
    static final String SOURCE = "en";

    public boolean isSource() {
        return code.equals(SOURCE);
    }
}
