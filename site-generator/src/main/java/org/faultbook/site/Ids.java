package org.faultbook.site;

import java.util.HashSet;
import java.util.Set;

/** The ids of what a page has besides its sections: each is there once. */
final class Ids {
    private final Set<String> given = new HashSet<>();

    /** The wanted one, or the first of {@code wanted-2}, {@code wanted-3} ... that is free. */
    String of(String wanted) {
        String id = wanted;
        for (int number = 2; !given.add(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }
}
