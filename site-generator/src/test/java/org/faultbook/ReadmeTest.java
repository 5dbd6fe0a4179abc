package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells people to type does what it says. */
class ReadmeTest {
    /** A file's name in the text and the file in the block below it. */
    private static final Pattern FILE = Pattern.compile("`(docs/\\S+)`:\n\n```\\w+\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern COMMAND = Pattern.compile(
            "^java -jar site-generator/target/site-generator.jar (verify --content docs.*)$", Pattern.MULTILINE);

    @TempDir
    private Path root;

    @Test
    void itsStepsTowardsOnesOwnDocsWork() throws Exception {
        String readme = Files.readString(Path.of(System.getProperty("repository"), "README.md"));
        for (MatchResult file : FILE.matcher(readme).results().toList()) {
            Path target = root.resolve(file.group(1));
            Files.createDirectories(target.resolveSibling(""));
            Files.writeString(target, file.group(2));
        }
        String command =
                COMMAND.matcher(readme).results().findFirst().orElseThrow().group(1);

        assertThat(run(command)).contains("verified 1 pages in 1 languages: 1 programs, 1 runs, 0 not run here");
        Files.writeString(root.resolve("docs/examples/greeting/Hello.out"), "Good evening\n");
        assertThat(run(command)).contains("1: Good [-evening-]{+morning+}");
    }

    private String run(String command) {
        // Whoever follows the README has never run anything.
        String[] arguments = Stream.concat(
                        Arrays.stream(command.split(" ", -1))
                                .map(argument -> argument.replaceFirst("^docs/", root + "/docs/")),
                        Stream.of("--cache", root + "/cache"))
                .toArray(String[]::new);
        StringWriter console = new StringWriter();
        PrintWriter printer = new PrintWriter(console, true);
        Main.run(printer, printer, arguments);
        return console.toString();
    }
}
