package org.faultbook.site;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a finished page, for pages that stand elsewhere than they were made for. */
final class Links {
    private static final Pattern TARGET = Pattern.compile("(<[^<>]*?\\s(?:href|src|action)=\")([^\"#][^\"]*)(\")");
    private static final Pattern ANCHOR =
            Pattern.compile("<a\\s(?:[^<>]*?\\s)?href=\"([^\"#][^\"]*)\"[^<>]*>(.*?)</a>", Pattern.DOTALL);

    private Links() {}

    /** Every relative address, resolved against the page's and changed. */
    static String change(String html, String page, UnaryOperator<String> change) {
        return TARGET.matcher(html).replaceAll(link -> {
            String address = link.group(2);
            String changed = isRelative(address) ? change.apply(resolve(page, address)) : address;
            return Matcher.quoteReplacement(link.group(1) + changed + link.group(3));
        });
    }

    /** Every relative link to follow, as HTML that takes its place; what leads into the page itself stays. */
    static String replace(String html, String page, Replacement replacement) {
        return ANCHOR.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(
                        isRelative(link.group(1)) ? replacement.of(link, resolve(page, link.group(1))) : link.group()));
    }

    /** What takes the place of a link. */
    interface Replacement {
        /**
         * The HTML to write.
         *
         * @param link the whole of it, then its address, then its text
         * @param target the address as a path from the root of the site, with its fragment
         */
        String of(MatchResult link, String target);
    }

    static boolean isRelative(String address) {
        return !address.startsWith("/") && !address.matches("[a-zA-Z][a-zA-Z\\d+.-]*:.*");
    }

    /** A path from the root of the site. */
    static String resolve(String page, String address) {
        return URI.create(page).resolve(address).toString();
    }
}
