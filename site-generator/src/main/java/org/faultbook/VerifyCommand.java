package org.faultbook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.faultbook.article.AsciiDoc;
import org.faultbook.example.Conditions;
import org.faultbook.example.Conditions.Accepting;
import org.faultbook.example.Share;
import org.faultbook.problem.Problems;
import org.faultbook.site.JBang;
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

    @Mixin
    private RunOptions runs = new RunOptions();

    @Option(
            names = "--accept",
            description = "Show what programs print now where it differs from the reviewed output, and write it to the"
                    + " .out files; never changes what a program expects.")
    private boolean accept;

    @Option(
            names = "--accept-expectations",
            description = "Do what --accept does, and before that show which other exceptions came than the programs"
                    + " expect, and write them to the programs' headers.")
    private boolean acceptExpectations;

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

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Run one of N shares of the programs; what pages say of their runs is checked when the recordings"
                            + " of all shares are given to build --recorded.")
    private Share share = Share.ALL;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write the runs to FILE, for build --recorded on this machine or another.")
    private Optional<Path> record = Optional.empty();

    @Spec
    private CommandSpec spec;

    private Accepting accepting() {
        if (acceptExpectations) {
            return Accepting.EXPECTATIONS;
        }
        return accept ? Accepting.OUTPUTS : Accepting.NOTHING;
    }

    @Override
    public Integer call() throws Exception {
        sources.requireDirectories();
        PrintWriter out = spec.commandLine().getOut();
        Summary summary = new Summary(out, spec.commandLine().getErr());
        Problems problems = new Problems();
        try (AsciiDoc asciidoc = new AsciiDoc()) {
            RunOptions.Wish wish = new RunOptions.Wish(accepting(), thorough, record.isPresent(), share);
            Conditions conditions = runs.conditions(wish, out, problems);
            Build build = new Build(sources.content(), sources.examples(), conditions, "", asciidoc);
            summary.success(share.isAll() ? build.verifyWhatChanged(problems) : build.run(problems), problems);
            if (record.isPresent()) {
                conditions.recorder().write(record.get(), share, JBang.labVersion(), Instant.now());
                out.println(
                        "recorded %d runs in %s".formatted(conditions.recorder().size(), record.get()));
            }
            return 0;
        } finally {
            summary.problems(problems);
            if (report.isPresent()) {
                Reports.write(report.get(), sources.files(), problems.all());
            }
        }
    }
}
