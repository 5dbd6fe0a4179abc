package org.faultbook.site;

import java.net.URI;

/**
 * Where a site will stand. Search engines, feeds and previews in chats want whole addresses: where none is known, what is made
 * for them is left out.
 *
 * @param base an http or https address with a slash at its end, or empty
 */
record Address(String base) {
    static Address ofSite(String url) {
        return new Address(url.isEmpty() || url.endsWith("/") ? url : url + "/");
    }

    boolean isKnown() {
        return !base.isEmpty();
    }

    /** Of a file of the site; as it is linked from the root where no address is known. */
    String of(String path) {
        return base + (isKnown() && path.equals("index.html") ? "" : path);
    }

    /** The root of the site without its host: {@code /} or {@code /docs/}. */
    String root() {
        return isKnown() ? URI.create(base).getPath() : "/";
    }
}
