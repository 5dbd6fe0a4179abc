package org.faultbook.example;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.faultbook.example.Expectation.Throws;
import org.faultbook.fault.Fault;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/**
 * A whole program, as the page shows it and as {@code examples} holds it: the same bytes.
 *
 * @param file where it stands, so that problems can name it; its directory is the slug of its page
 */
public record Program(Path file, String source, Kind kind, Header header) {
    /** What a program is written in. */
    public enum Kind {
        JAVA("java"),
        PYTHON("py");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }

        /** As AsciiDoc and highlighters call it. */
        public String language() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(Path file) {
            return List.of(values()).stream()
                    .filter(kind -> file.toString().endsWith("." + kind.extension))
                    .findFirst();
        }
    }

    /** Nothing when the program's header is wrong; then {@code problems} says why. */
    static Optional<Program> parse(Path file, Kind kind, String source, Problems problems) {
        return Header.parse(Origin.of(file), source.lines().toList(), problems)
                .map(header -> new Program(file, source, kind, header));
    }

    /** The name without directory and extension: for Java, the class whose main is run. */
    public String name() {
        String name = fileName();
        return name.substring(0, name.lastIndexOf('.'));
    }

    public String fileName() {
        return String.valueOf(file.getFileName());
    }

    /** The page that the program belongs to. */
    public String slug() {
        Path absolute = file.toAbsolutePath();
        return absolute.getName(absolute.getNameCount() - 2).toString();
    }

    /** Nothing for a program that brings both sides itself. */
    public Optional<Fault> fault() {
        return header.fault();
    }

    public Expectation expectation() {
        return header.expectation();
    }

    public Duration deadline() {
        return header.deadline();
    }

    /** Whether the program is run once more, against a healthy server, to see its exception gone. */
    public boolean hasTwin() {
        return header.hasTwin() && fault().isPresent() && expectation() instanceof Throws;
    }

    /** Where the program says what it expects. */
    Origin expectationOrigin() {
        return new Origin(file, header.expectationLine());
    }

    /** The reviewed output. */
    public Path outputFile() {
        return file.resolveSibling(name() + ".out");
    }

    /** How many lines a page folds away: JBang's and our header, and the imports. */
    public int foldedLines() {
        return Header.lengthOf(source.lines().toList());
    }
}
