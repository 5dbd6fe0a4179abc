package org.faultbook.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.problem.Problems;

/** The distinct programs of all pages. */
public final class Programs {
    private final List<Program> programs;

    public Programs(List<Program> programs) {
        this.programs = List.copyOf(programs);
    }

    public List<Program> all() {
        return programs;
    }

    /** Compiles those in Java; what the compiler says becomes problems. */
    public CompiledPrograms compile(Problems problems) {
        try {
            Path classes = Files.createTempDirectory("faultbook-classes");
            Compilation.compile(programs, classes, problems);
            return new CompiledPrograms(programs, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
