package org.faultbook;

import java.io.File;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.faultbook.example.CompiledPrograms;
import org.faultbook.example.Conditions;
import org.faultbook.example.Examples;
import org.faultbook.example.Program;
import org.faultbook.example.Programs;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.fault.Fault;
import org.faultbook.fault.Lab;
import org.faultbook.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        subcommands = LabCommand.RunCommand.class,
        description = "Starts the misbehaving servers on loopback, prints where they are, and waits for Ctrl-C.")
final class LabCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FAULT", description = "Which faults to start, such as reset (default: all).")
    private List<String> faults = List.of();

    @Option(names = "--json", description = "Print one JSON array of {fault, host, port, tier, expect}.")
    private boolean json;

    @Option(
            names = "--port",
            paramLabel = "FIRST",
            description = "The port of the first fault, the others follow it in their order; 0 for any that are free"
                    + " (default: ${DEFAULT-VALUE}).")
    private int firstPort = Lab.FIRST_PORT;

    @Override
    public Integer call() throws Exception {
        if (firstPort < 0 || firstPort + Fault.all().size() > 65_536) {
            throw new UsageException("--port " + firstPort + ": from there on is no room for all faults");
        }
        List<Fault> named = new ArrayList<>();
        for (String fault : faults) {
            try {
                named.add(Fault.named(fault));
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
        try {
            Lab.serve(named.isEmpty() ? Fault.all() : named, firstPort, json);
            return 0;
        } catch (BindException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Starts the fault of a program and runs the program against it.")
    static final class RunCommand implements Callable<Integer> {
        @Parameters(paramLabel = "SLUG/PROGRAM", description = "Such as connection-reset/ReadAfterReset.")
        private String wanted = "";

        @Mixin
        private Sources sources = new Sources();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            sources.requireDirectories();
            Problems problems = new Problems();
            List<Program> programs = Examples.in(sources.examples(), problems).programs();
            Program program = programs.stream()
                    .filter(candidate -> wanted.equals(candidate.slug() + "/" + candidate.name()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("there is no program " + wanted + " in " + sources.examples()
                            + "; there are:\n  "
                            + String.join(
                                    "\n  ",
                                    programs.stream()
                                            .map(each -> each.slug() + "/" + each.name())
                                            .toList())));
            if (!program.isToRun()) {
                throw new UsageException(wanted + " is only compiled, never run");
            }
            CompiledPrograms compiled = new Programs(List.of(program))
                    .compile(Conditions.usual(List.of(Jdk.atHand()), line -> {}), problems);
            new Summary(spec.commandLine().getOut(), spec.commandLine().getErr()).problems(problems);
            problems.throwIfAny();
            try {
                return run(program, compiled.classes(program));
            } finally {
                compiled.delete();
            }
        }

        /** In a process of its own, because the program may be one that ends with an exception or never. */
        private static int run(Program program, Path classes) throws Exception {
            String target = program.kind() == Program.Kind.JAVA
                    ? program.name()
                    : program.file().toAbsolutePath().toString();
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classes + File.pathSeparator + System.getProperty("java.class.path"),
                            Lab.class.getName(),
                            "--run",
                            program.fault().map(Fault::name).orElse("none"),
                            target)
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }
}
