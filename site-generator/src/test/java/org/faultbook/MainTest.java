package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line answers to those who use it wrongly, or ask. */
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("build", "verify", "serve", "lab")
                .contains("Exit codes: 0 success, 1 something in the docs is wrong, 2 wrong usage.");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"build", "verify", "serve", "lab"}) {
            assertThat(run(command, "--help")).isZero();
        }
    }

    @Test
    void noCommandAtAll() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Usage: faultbook");
    }

    @Test
    void anUnknownCommand() {
        assertThat(run("biuld")).isEqualTo(2);
        assertThat(err.toString().replace("\r\n", "\n")).isEqualTo("""
                        Unmatched argument at index 0: 'biuld'
                        Did you mean: faultbook build?
                        Try "faultbook --help".
                        """);
    }

    @Test
    void aShareThatIsNone() {
        for (String share : new String[] {"4/3", "0/3", "3", "1/x"}) {
            err.getBuffer().setLength(0);
            assertThat(run("verify", "--shard", share)).isEqualTo(2);
            assertThat(err.toString())
                    .startsWith("Invalid value for option '--shard': \"" + share
                            + "\" is no share; write I/N with I from 1 to N, such as 2/3");
        }
    }

    @Test
    void aDirectoryThatIsNotThere() {
        assertThat(run("verify", "--content", "nowhere")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("verify: there is no directory nowhere; run this in the repository, or name yours with"
                        + " --content and --examples");
    }

    @Test
    void aJdkThatIsNone() throws Exception {
        assertThat(runInABook("verify", "--jdk", directory + "")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("verify: --jdk " + directory + ": " + directory
                        + " is no JDK: it has no bin/java or no file \"release\"");
    }

    @Test
    void aJdkThatIsTooOld() throws Exception {
        for (String version : new String[] {"1.8.0_392", "11.0.24"}) {
            err.getBuffer().setLength(0);
            Path home = directory.resolve(version);
            Files.createDirectories(home.resolve("bin"));
            Files.createFile(home.resolve("bin/java"));
            assertThat(home.resolve("bin/java").toFile().setExecutable(true)).isTrue();
            Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
            assertThat(runInABook("verify", "--jdk", home + "")).isEqualTo(2);
            assertThat(err.toString().strip())
                    .isEqualTo("verify: --jdk " + home + ": " + home + " is JDK " + version
                            + "; the programs are for 17 and later");
        }
    }

    @Test
    void anOutputThatIsSomethingElseIsToldBeforeAnythingRuns() throws Exception {
        Path file = Files.writeString(directory.resolve("letter.txt"), "Dear reader");
        assertThat(runInABook("build", "--output", file + "")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("build: --output: " + file + " is a file, and the site needs a directory");
        err.getBuffer().setLength(0);
        assertThat(runInABook("build", "--output", file + "/site")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("build: --output: " + file + " is no directory that can be written to");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aBaseUrlThatIsNone() throws Exception {
        assertThat(runInABook("build", "--base-url", "ftp://x")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("build: --base-url ftp://x is no http or https address");
    }

    @Test
    void aFaultThatDoesNotExist() {
        assertThat(run("lab", "rest")).isEqualTo(2);
        assertThat(err.toString()).startsWith("lab: unknown fault \"rest\"; there are: impossible-name, ");
    }

    @Test
    void aProgramThatDoesNotExist() {
        String repository = System.getProperty("repository");
        assertThat(run(
                        "lab",
                        "run",
                        "no/Program",
                        "--content",
                        repository + "/content",
                        "--examples",
                        repository + "/examples"))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("run: there is no program no/Program in ")
                .contains("broken-pipe/TwoWrites");
    }

    private int runInABook(String... arguments) throws Exception {
        Path content =
                Files.createDirectories(directory.resolve("content/wording")).resolveSibling("");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--content", content.toString(), "--examples", directory.toString()));
        return run(all.toArray(new String[0]));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
