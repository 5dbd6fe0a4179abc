package org.faultbook.problem;

import java.nio.file.Path;

/**
 * A place in a file that a person can edit.
 *
 * @param line counted from 1
 */
public record Origin(Path file, int line) implements Comparable<Origin> {
    public static Origin of(Path file) {
        return new Origin(file, 1);
    }

    public Origin at(int line) {
        return new Origin(file, line);
    }

    @Override
    public int compareTo(Origin other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** The file, from the working directory where it is below it, with slashes on every system. */
    public String path() {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    /** As editors and terminals open it: {@code content/connection-reset/de.adoc:42}. */
    @Override
    public String toString() {
        return path() + ":" + line;
    }
}
