package org.faultbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.faultbook.article.AsciiDoc;
import org.faultbook.example.Conditions;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Builds the site, serves it on loopback, builds again when a file changes and reloads the browser.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private Sources sources = new Sources();

    @Mixin
    private RunOptions runs = new RunOptions();

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8000",
            description = "The port on 127.0.0.1; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port = 8000;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        sources.requireDirectories();
        try (AsciiDoc asciidoc = new AsciiDoc();
                Preview preview = open();
                Watch watch = new Watch(List.of(sources.content(), sources.examples()))) {
            Memo memo = Memo.empty();
            out.println("serving on " + preview.address() + " (Ctrl-C ends it)");
            asciidoc.warmUp();
            while (true) {
                rebuild(asciidoc, memo, preview);
                watch.awaitChange();
            }
        }
    }

    private Preview open() throws UsageException {
        try {
            return Preview.open(port);
        } catch (IOException e) {
            throw new UsageException(
                    "port " + port + " is not free (" + e.getMessage() + "); name another with --port");
        }
    }

    /** Shows the new site, or what is wrong; what did not change is known from the last build. */
    private void rebuild(AsciiDoc asciidoc, Memo memo, Preview preview) throws UsageException {
        Problems problems = new Problems();
        Summary summary =
                new Summary(spec.commandLine().getOut(), spec.commandLine().getErr());
        try {
            memo.beginBuild();
            Conditions conditions = runs.conditions(
                            RunOptions.Wish.NOTHING_SPECIAL, spec.commandLine().getOut(), problems)
                    .remembering(memo);
            Build.Result result =
                    new Build(sources.content(), sources.examples(), conditions, "", asciidoc).verify(problems);
            preview.show(result.site()::file);
            summary.success(result.runs(), problems);
            summary.problems(problems);
        } catch (ProblemsFoundException e) {
            summary.problems(problems);
            preview.show(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A defect of ours must not end a session of writing.
            spec.commandLine().getErr().println("serve: " + e);
            preview.show(e.toString());
        }
    }
}
