package org.faultbook;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.faultbook.article.Freshness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "follows",
        mixinStandardHelpOptions = true,
        description =
                "Remembers that translations follow their English source as it is now; until then their readers are"
                        + " told which sections are behind.")
final class FollowsCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SLUG/LANGUAGE",
            arity = "1..*",
            description = "Such as connection-reset/de, after you have compared the two.")
    private List<String> pages = List.of();

    @Mixin
    private Sources sources = new Sources();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        sources.requireDirectories();
        PrintWriter out = spec.commandLine().getOut();
        for (String page : pages) {
            Path translation = sources.content().resolve(page + ".adoc");
            Path source = translation.resolveSibling("en.adoc");
            if (!Files.exists(translation) || !Files.exists(source) || translation.equals(source)) {
                throw new UsageException("there is no translation " + translation + " beside an en.adoc");
            }
            String language = page.substring(page.lastIndexOf('/') + 1);
            Freshness freshness = Freshness.of(translation.resolveSibling(""), Files.readString(source));
            List<String> behind = freshness.behind(language);
            freshness.record(language);
            out.println(page + (behind.isEmpty() ? ": was up to date" : ": now follows " + String.join(", ", behind)));
        }
        return 0;
    }
}
