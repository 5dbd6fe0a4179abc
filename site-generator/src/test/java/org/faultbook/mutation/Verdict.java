package org.faultbook.mutation;

import java.util.List;
import java.util.Optional;

/**
 * What a build said of a book.
 *
 * @param findings errors and notices, with files as they are called from the root of the book
 * @param crash how the build fell over instead of saying something; nothing where it did not
 * @param published whether a site was written
 */
public record Verdict(List<Finding> findings, Optional<String> crash, boolean published) {
    /** One thing that was told. */
    public record Finding(String file, int line, boolean error, String text) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + (error ? "" : "notice: ") + text;
        }
    }

    List<Finding> errors() {
        return findings.stream().filter(Finding::error).toList();
    }

    List<Finding> notices() {
        return findings.stream().filter(finding -> !finding.error()).toList();
    }
}
