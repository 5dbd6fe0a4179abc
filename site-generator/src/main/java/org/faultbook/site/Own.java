package org.faultbook.site;

import java.util.List;

/** What a page may load: files of its own site, and nothing that its security policy forbids. */
final class Own {
    /** Of elements that browsers load something for. */
    static final List<String> ATTRIBUTES =
            List.of("src", "srcset", "poster", "data", "action", "formaction", "ping", "background", "manifest");

    /** Frames, styles and scripts that stand in the page itself; data for search engines are no script. */
    static final String REFUSED =
            "iframe, frame, object, embed, applet, base, style, [style], script:not([src]):not([type=application/ld+json]),"
                    + " script[src]:not([src$=.js]), [onload], [onclick], [onerror], [onsubmit]";

    private Own() {}

    /** Neither another host nor data that stand in the address. */
    static boolean isOwn(String address) {
        return !address.startsWith("//") && !address.matches("[a-zA-Z][a-zA-Z\\d+.-]*:.*");
    }
}
