package org.faultbook.mutation;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Lines of a file at which a maintainer would look for a mutation: an error stands there, or names them, as where every
 * translation lacks what its source has.
 *
 * @param file from the root of the book
 */
record Place(String file, int from, int to) {
    static Place of(String file, int line) {
        return new Place(file, line, line);
    }

    boolean holds(Verdict.Finding finding) {
        return finding.file().equals(file) && finding.line() >= from && finding.line() <= to
                || IntStream.rangeClosed(from, to)
                        .anyMatch(line -> Pattern.compile(Pattern.quote(file + ":" + line) + "(?!\\d)")
                                .matcher(finding.text())
                                .find());
    }

    @Override
    public String toString() {
        return file + ":" + from + (to == from ? "" : "-" + to);
    }
}
