package org.faultbook.example;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.problem.Problems;

/** Distinct programs: of all pages, or of a directory. */
public final class Programs {
    private final List<Program> programs;

    public Programs(List<Program> programs) {
        this.programs = List.copyOf(programs);
    }

    public List<Program> all() {
        return programs;
    }

    /**
     * Compiles those in Java that are to be run, in this share and neither recorded nor remembered, and those that are only
     * compiled. What the compiler says becomes problems.
     */
    public CompiledPrograms compile(Conditions conditions, Problems problems) {
        List<Program> share = conditions.share().of(programs);
        Memory memory = Memory.of(share, conditions);
        List<Program> wanted = share.stream()
                .filter(program -> !program.isToRun()
                        || conditions.recordings().isEmpty() && !memory.knowsAllOf(program, conditions.toolchains()))
                .toList();
        Path classes = TemporaryFiles.directory();
        return new CompiledPrograms(share, memory, classes, Compilation.compile(wanted, classes, problems));
    }

    /**
     * Begins to compile and to run them, so that something else can be done meanwhile.
     *
     * @param known what is wrong already; if there is an error, nothing is run
     */
    public RunningPrograms begin(Conditions conditions, Problems known) {
        boolean now = known.errors().isEmpty() && !conditions.accept();
        return new RunningPrograms(this, conditions, now);
    }
}
