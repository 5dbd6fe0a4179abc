package org.faultbook.article;

/** How a section of the source stands in a translation. */
public enum Standing {
    /** The translation follows the source as it is. */
    CURRENT,
    /** The source has changed since. */
    BEHIND,
    /** Nobody has recorded which text of the source the translation follows. */
    UNKNOWN,
    /** The page is not translated. */
    MISSING
}
