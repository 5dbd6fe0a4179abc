package org.faultbook.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.benchmark.Machine.Ended;
import org.faultbook.example.Examples;
import org.faultbook.example.Program;
import org.faultbook.fault.Endpoint;
import org.faultbook.fault.Fault;
import org.faultbook.fault.Tier;
import org.faultbook.problem.Problems;

/**
 * {@code verify} of a large book, healthy twins, Python, pages and all, against JBang, which compiles and runs the Java
 * programs once each, one after the other, against the same faults.
 */
final class AgainstJBang {
    private static final int SAMPLE = 28;

    private final Machine machine;
    private final Copies book;
    private final boolean full;

    AgainstJBang(Machine machine, Copies book, boolean full) {
        this.machine = machine;
        this.book = book;
        this.full = full;
    }

    Row measure() throws IOException, InterruptedException {
        List<Program> programs = Examples.in(book.examples(), new Problems()).programs().stream()
                .filter(program -> program.kind() == Program.Kind.JAVA)
                .toList();
        // JBang alone cannot make a private network: these count as the others do on average.
        List<Program> runnable = programs.stream()
                .filter(program -> program.fault().map(Fault::tier).orElse(Tier.PLAIN) == Tier.PLAIN)
                .toList();
        int step = full ? 1 : (runnable.size() + SAMPLE - 1) / SAMPLE;
        List<Program> measured = new ArrayList<>();
        for (int i = 0; i < runnable.size(); i += step) {
            measured.add(runnable.get(i));
        }
        Ended ours = machine.faultbook(book.root(), "verify", "--no-cache");
        jbang(runnable.get(runnable.size() - 1));
        double seconds = 0;
        for (Program program : measured) {
            seconds += jbang(program);
        }
        return Row.faster(
                "verify %d Java programs, with twins; JBang ran %d of them%s"
                        .formatted(programs.size(), measured.size(), full ? "" : ", scaled (--full runs all)"),
                ours.seconds(),
                "jbang",
                seconds / measured.size() * programs.size(),
                10);
    }

    /** What JBang's shell script does: it asks JBang for a command, and runs that. */
    private double jbang(Program program) throws IOException, InterruptedException {
        Map<String, String> environment =
                Map.of("JBANG_DIR", machine.temporary().resolve("jbang").toString());
        Path directory = program.file().toAbsolutePath().resolveSibling("");
        List<String> arguments = new ArrayList<>(List.of("run", program.fileName()));
        Optional<Endpoint> endpoint =
                program.fault().isPresent() ? Optional.of(program.fault().get().open()) : Optional.empty();
        try {
            endpoint.ifPresent(open -> arguments.addAll(List.of(open.host(), String.valueOf(open.port()))));
            Ended compiled = machine.run(directory, Machine.java(List.of(), "dev.jbang.Main", arguments), environment);
            String command = compiled.output()
                    .lines()
                    .filter(line -> !line.startsWith("[jbang]"))
                    .reduce("", (before, line) -> line);
            if (!command.contains(program.name())) {
                throw new IllegalStateException("JBang says: " + compiled.output());
            }
            Ended ran = machine.run(directory, List.of("sh", "-c", command), environment);
            return compiled.seconds() + ran.seconds();
        } finally {
            endpoint.ifPresent(Endpoint::close);
        }
    }
}
