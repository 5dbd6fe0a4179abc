package org.faultbook.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/** The directory of programs, {@code <slug>/<Program>.java} or {@code .py} with its {@code .out} beside it. */
public final class Examples {
    private final Path directory;
    private final Map<String, Program> bySource;
    private final List<Program> programs;
    private final Set<String> refused;

    private Examples(Path directory, List<Program> programs, Set<String> refused) {
        this.directory = directory;
        this.programs = programs;
        this.refused = refused;
        this.bySource = new HashMap<>();
        programs.forEach(program -> bySource.put(program.source(), program));
    }

    /** Reads every program below the directory; what is none and no output of one is a problem. */
    public static Examples in(Path directory, Problems problems) {
        Set<String> refused = new HashSet<>();
        List<Program> programs = files(directory).stream()
                .flatMap(file -> read(file, refused, problems).stream())
                .toList();
        JBangDirectives.checkThatAllAgree(programs, problems);
        Set<String> names = new HashSet<>();
        for (Program program : programs) {
            if (!names.add(program.name())) {
                problems.error(
                        Origin.of(program.file()),
                        "another program is called " + program.name() + " too",
                        "rename one: readers run them by name");
            }
            if (program.kind() == Program.Kind.JAVA
                    && program.fault().isPresent()
                    && !program.source().contains("args[0]")) {
                problems.error(
                        program.faultOrigin(),
                        "is given the host of its fault, and does not use it",
                        "connect to args[0]: readers run it against hosts of their own");
            }
            Reviewed.checkFiles(program, problems);
        }
        return new Examples(directory, programs, refused);
    }

    public Path directory() {
        return directory;
    }

    public List<Program> programs() {
        return programs;
    }

    /** The program with exactly this text. */
    public Optional<Program> withSource(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** Whether a program has this text whose header is wrong, which has been reported. */
    public boolean refused(String source) {
        return refused.contains(source);
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Program> read(Path file, Set<String> refused, Problems problems) {
        Optional<Program.Kind> kind = Program.Kind.of(file);
        if (kind.isEmpty()) {
            boolean outputOfProgram = Reviewed.programOf(file).stream()
                    .flatMap(name -> Stream.of(name + ".java", name + ".py"))
                    .anyMatch(program -> Files.exists(file.resolveSibling(program)));
            if (!outputOfProgram) {
                problems.error(
                        Origin.of(file),
                        "neither a program (.java, .py) nor the output of one (.out)",
                        "delete the file, or rename it to match its program");
            }
            return Optional.empty();
        }
        Optional<String> source = TextFile.readTidy(file, problems);
        Optional<Program> program = source.flatMap(text -> Program.parse(file, kind.get(), text, problems));
        if (program.isEmpty()) {
            refused.add(source.orElseGet(() -> TextFile.tidied(file)));
        }
        return program;
    }
}
