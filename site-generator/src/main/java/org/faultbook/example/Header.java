package org.faultbook.example;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faultbook.fault.Fault;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/**
 * What a program declares about itself in the comments above its first line of code: {@code // fault: reset}.
 *
 * @param fault nothing for {@code none}: the program brings both sides itself
 * @param variants what is expected: one for all, or several that share out the JDKs between them
 * @param deadline how long the program may take
 * @param hasTwin whether the program's exception must be gone when its fault is; not so for {@code // twin: none}
 * @param skip until when it is not run
 */
record Header(Optional<Fault> fault, List<Variant> variants, Duration deadline, boolean hasTwin, Optional<Skip> skip) {
    Header {
        variants = List.copyOf(variants);
    }

    /** Nothing when the header is wrong; then {@code problems} says why. */
    static Optional<Header> parse(Origin origin, Program.Kind kind, List<String> lines, Problems problems) {
        int errorsBefore = problems.errors().size();
        JBangDirectives.check(origin, kind, lines, problems);
        Optional<Header> header = new HeaderReader(origin, kind, problems).read(lines);
        return problems.errors().size() > errorsBefore ? Optional.empty() : header;
    }

    /** How many lines stand before the code: header comments, package, imports, and the blank lines between them. */
    static int lengthOf(List<String> lines) {
        int length = 0;
        while (length < lines.size()
                && (isHeader(lines.get(length)) || lines.get(length).matches("(import|from|package) .*"))) {
            length++;
        }
        return length;
    }

    static boolean isHeader(String line) {
        return line.isBlank() || line.startsWith("//") || line.startsWith("#");
    }
}
