package org.faultbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.faultbook.article.AsciiDoc;
import org.faultbook.example.Conditions;
import org.faultbook.problem.Problems;
import org.faultbook.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Verifies everything, then publishes the site. The last good site stays if anything is wrong.")
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private Sources sources = new Sources();

    @Mixin
    private RunOptions runs = new RunOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target/site",
            description = "Where the site goes; it is replaced as a whole (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("target/site");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "",
            description = "Where the site will stand, for the commands that it prints (default: read from a folder).")
    private String baseUrl = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        sources.requireDirectories();
        if (!baseUrl.isEmpty() && !baseUrl.matches("https?://\\S+")) {
            throw new UsageException("--base-url " + baseUrl + " is no http or https address");
        }
        try {
            Site.requireRoom(output);
        } catch (IOException e) {
            throw new UsageException("--output: " + e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        Summary summary = new Summary(out, spec.commandLine().getErr());
        Problems problems = new Problems();
        try (AsciiDoc asciidoc = new AsciiDoc()) {
            Conditions conditions = runs.conditions(RunOptions.Wish.NOTHING_SPECIAL, out, problems);
            Build build = new Build(sources.content(), sources.examples(), conditions, baseUrl, asciidoc);
            summary.success(build.publish(output, problems), problems);
            out.println("published " + output.resolve("index.html"));
            return 0;
        } finally {
            summary.problems(problems);
        }
    }
}
