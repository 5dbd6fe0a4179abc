package org.faultbook.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.example.Expectation.CompilesOnly;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/**
 * A reviewed output: literal lines, with named placeholders for what differs from run to run.
 *
 * @param lines as they stand in the {@code .out} file
 */
record Reviewed(List<String> lines) {
    /**
     * Milliseconds are the only thing that differs from run to run: the port that the build chose is written as
     * {@code <port>} by {@link Output} already, so that no other number passes for it.
     */
    private static final Pattern MILLIS = Pattern.compile("<ms> ms\\b");

    private static final Pattern PLACEHOLDER = Pattern.compile("<[a-z][a-z0-9_-]*>");
    private static final Pattern TRACE =
            Pattern.compile("Exception in thread \".*|Traceback \\(most recent call last\\):");
    private static final Pattern FILE = Pattern.compile("(.+?)(?:\\.on-(.+))?\\.out");
    private static final String KNOWN = "the placeholders are <port>, for the port of the run, and \"<ms> ms\"";

    Reviewed {
        lines = List.copyOf(lines);
    }

    static boolean beginsTrace(String line) {
        return TRACE.matcher(line).matches();
    }

    /** The name of the program that an {@code .out} file belongs to; nothing for another file. */
    static Optional<String> programOf(Path file) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Holds the names of a program's {@code .out} files against each other. */
    static void checkFiles(Program program, Problems problems) {
        List<Path> files = files(program);
        for (Path file : files) {
            String range = range(file);
            if (program.expectations().contains(new CompilesOnly())) {
                problems.error(
                        Origin.of(file),
                        "the output of a program that is compiled and never run",
                        "delete the file, or let the program run: \"expect: prints\"");
                return;
            }
            if (!range.isEmpty() && JdkRange.parse(range).isEmpty()) {
                problems.error(
                        Origin.of(file),
                        "\"" + range + "\" is no range of JDKs from 17 on",
                        "call the file " + program.name() + ".on-17..20.out or " + program.name() + ".on-21+.out");
                return;
            }
            if (!range.isEmpty() && program.kind() != Program.Kind.JAVA) {
                problems.error(
                        Origin.of(file),
                        "ranges of JDKs are for programs in Java",
                        "keep one output, " + program.name() + ".out");
                return;
            }
        }
        Optional<String> flaw = JdkRange.flaw(files.stream().map(Reviewed::jdks).toList());
        if (!files.isEmpty() && flaw.isPresent()) {
            problems.error(
                    Origin.of(files.get(files.size() - 1)),
                    "the reviewed outputs of " + program.fileName() + " do not share out all JDKs from 17 on: "
                            + flaw.get(),
                    "keep either " + program.name() + ".out or files that cover each JDK once, such as "
                            + program.name() + ".on-17..20.out and " + program.name() + ".on-21+.out");
        }
    }

    /** Where the output on this JDK is reviewed, or will be. */
    static Path file(Program program, int feature) {
        return files(program).stream()
                .filter(file -> jdks(file).contains(feature))
                .findFirst()
                .orElse(program.outputFile());
    }

    private static List<Path> files(Program program) {
        try (Stream<Path> siblings = Files.list(program.outputFile().resolveSibling(""))) {
            return siblings.filter(file -> programOf(file).equals(Optional.of(program.name())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String range(Path file) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        return name.matches() && name.group(2) != null ? name.group(2) : "";
    }

    private static JdkRange jdks(Path file) {
        return JdkRange.parse(range(file)).orElse(JdkRange.ALL);
    }

    /** Nothing where there is no such file; one that cannot be read is a problem. */
    static Optional<Reviewed> read(Path file, Problems problems) {
        return Files.exists(file)
                ? TextFile.readTidy(file, problems)
                        .map(text -> new Reviewed(text.lines().toList()))
                : Optional.empty();
    }

    /** What pages show where there was no run. */
    static List<String> shown(Program program, int feature) {
        return read(file(program, feature), new Problems()).map(Reviewed::lines).orElse(List.of());
    }

    /** The output as it should be reviewed next: where a line still matches, its placeholders are kept. */
    List<String> accepting(List<String> actual) {
        return Difference.keeping(lines, actual, Reviewed::matches);
    }

    static boolean hasTime(String line) {
        return MILLIS.matcher(line).find();
    }

    /**
     * The first line with a placeholder that would let too much pass, or that nobody knows.
     *
     * @param measured the lines in which the program says that it measures a time
     */
    Optional<Flaw> flaw(List<String> actual, List<String> measured) {
        boolean inTrace = false;
        for (int i = 0; i < lines.size(); i++) {
            inTrace |= beginsTrace(lines.get(i));
            Optional<String> flaw = flaw(lines.get(i), inTrace, actual);
            if (flaw.isPresent()) {
                return Optional.of(new Flaw(i + 1, flaw.get(), Flaw.CURE));
            }
            if (hasTime(lines.get(i)) && !measured.contains(lines.get(i).strip())) {
                return Optional.of(new Flaw(
                        i + 1,
                        "any time may stand here, and the program does not say that it measures one",
                        "write the time that it prints each time; where it measures, add to the program's header"
                                + " \"measures: " + lines.get(i).strip() + "\""));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> flaw(String line, boolean inTrace, List<String> actual) {
        if (MILLIS.matcher(line.strip()).matches()) {
            return Optional.of("a line that is nothing but a placeholder");
        }
        if (inTrace && (line.contains("<port>") || MILLIS.matcher(line).find())) {
            return Optional.of("a placeholder inside an exception");
        }
        if (inTrace && line.startsWith(" ")) {
            // A frame of Python: "in <module>" was printed, or will be told as a line that changed.
            return Optional.empty();
        }
        return PLACEHOLDER
                .matcher(MILLIS.matcher(line).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !name.equals("<port>") && actual.stream().noneMatch(each -> each.contains(name)))
                .map(name -> name.equals("<ms>")
                        ? "\"<ms>\" stands before \" ms\" only"
                        : "unknown placeholder \"" + name + "\"")
                .findFirst();
    }

    /** Without the lines that have such a flaw. */
    Reviewed withoutFlaws(List<String> actual, List<String> measured) {
        Optional<Flaw> flaw = flaw(actual, measured);
        if (flaw.isEmpty()) {
            return this;
        }
        List<String> rest = new ArrayList<>(lines);
        rest.remove(flaw.get().line() - 1);
        return new Reviewed(rest).withoutFlaws(actual, measured);
    }

    /** A line that cannot be reviewed. */
    record Flaw(int line, String message, String cure) {
        static final String CURE = KNOWN + ", a number of milliseconds; they stand inside a sentence that the program"
                + " prints, and what else differs from run to run must not be printed";
    }

    private static boolean matches(String reviewed, String actual) {
        String regex =
                Arrays.stream(MILLIS.split(reviewed, -1)).map(Pattern::quote).collect(Collectors.joining("\\d+ ms\\b"));
        return actual.matches(regex);
    }
}
