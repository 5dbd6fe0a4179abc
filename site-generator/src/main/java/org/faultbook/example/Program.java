package org.faultbook.example;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.faultbook.example.Expectation.CompilesOnly;
import org.faultbook.example.Expectation.FailsToCompile;
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
        return Header.parse(Origin.of(file), kind, source.lines().toList(), problems)
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

    /** One for each range of JDKs that the header tells apart. */
    public List<Expectation> expectations() {
        return header.variants().stream().map(Variant::expectation).toList();
    }

    List<Variant> variants() {
        return header.variants();
    }

    /** What is expected on this toolchain, and where the header says so. */
    Variant variant(Toolchain toolchain) {
        return variant(toolchain.feature());
    }

    /** The same, on a JDK. */
    Variant variant(int feature) {
        return header.variants().stream()
                .filter(variant -> variant.jdks().contains(feature))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the program ends with an exception, on some JDK at least. */
    public boolean isToThrow() {
        return expectations().stream().anyMatch(Throws.class::isInstance);
    }

    /** Whether the program says out of which call its exception comes. */
    public boolean namesItsCall() {
        return expectations().stream()
                .anyMatch(one -> one instanceof Throws ends && ends.call().isPresent());
    }

    /** Whether the program is to be run at all, and not only to be compiled. */
    public boolean isToRun() {
        return expectations().stream().noneMatch(one -> one instanceof CompilesOnly || one instanceof FailsToCompile);
    }

    /** Whether the program asks not to be run for now. */
    public boolean isSkipped() {
        return header.skip().isPresent();
    }

    /** The same, with its day and its reason. */
    Optional<Skip> skip() {
        return header.skip();
    }

    public Duration deadline() {
        return header.deadline();
    }

    /** Whether the program must end otherwise against a healthy server. */
    public boolean hasTwin() {
        return header.hasTwin() && isRunWithoutFault();
    }

    /** Whether the program says of itself that it ends the same with its fault and without. */
    public boolean isWithoutTwin() {
        return fault().isPresent() && !hasTwin();
    }

    /** Whether the program is run once more, against a healthy server; the header says how that must end. */
    boolean isRunWithoutFault() {
        return fault().isPresent() && isToRun();
    }

    /** Where the header says that there is no twin. */
    Origin twinOrigin() {
        return origin("twin");
    }

    /** Where the header names the fault. */
    public Origin faultOrigin() {
        return origin("fault");
    }

    private Origin origin(String word) {
        List<String> lines = source.lines().toList();
        int line = 0;
        while (line < lines.size() && !lines.get(line).matches("(//|#) " + word + ": .*")) {
            line++;
        }
        return new Origin(file, line + 1);
    }

    /** The lines of the output in which a time stands that the program measures; elsewhere times are the same each run. */
    List<String> measured() {
        return source.lines()
                .takeWhile(Header::isHeader)
                .filter(line -> line.matches("(//|#) measures: .*"))
                .map(line -> line.replaceFirst("^\\S+ measures: +", "").strip())
                .toList();
    }

    /** The variant's line in the header. */
    Origin originOf(Variant variant) {
        return new Origin(file, variant.lines().get(0));
    }

    /** The reviewed output, where all JDKs print the same. */
    public Path outputFile() {
        return file.resolveSibling(name() + ".out");
    }

    /** The reviewed output on this JDK. */
    public Path outputFile(int feature) {
        return Reviewed.file(this, feature);
    }

    /** How many lines a page folds away: JBang's and our header, and the imports. */
    public int foldedLines() {
        return Header.lengthOf(source.lines().toList());
    }
}
