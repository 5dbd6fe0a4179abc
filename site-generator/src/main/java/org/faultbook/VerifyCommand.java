package org.faultbook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.faultbook.article.AsciiDoc;
import org.faultbook.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies everything that a build does, and publishes nothing.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private Sources sources = new Sources();

    @Option(
            names = "--accept",
            description = "Show what programs print now where it differs from the reviewed output, and write it to the"
                    + " .out files; never changes what a program expects.")
    private boolean accept;

    @Option(
            names = "--thorough",
            description =
                    "Run each program on every JDK found (or given), in three locales and time zones, three times;"
                            + " all must print the same.")
    private boolean thorough;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Write junit.xml and verify.sarif into DIR. GitHub's annotations are printed on its own runners.")
    private Optional<Path> report = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        sources.requireDirectories();
        PrintWriter out = spec.commandLine().getOut();
        Summary summary = new Summary(out, spec.commandLine().getErr());
        Problems problems = new Problems();
        try (AsciiDoc asciidoc = new AsciiDoc()) {
            Build build = sources.build("", accept, thorough, out, asciidoc);
            summary.success(build.verify(problems), problems);
            return 0;
        } finally {
            summary.problems(problems);
            if (report.isPresent()) {
                Reports.write(report.get(), sources.files(), problems.all());
            }
        }
    }
}
