package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path content =
                Files.createDirectories(directory.resolve("content/wording")).resolveSibling("");
        assertThat(run(
                        "verify",
                        "--content",
                        content.toString(),
                        "--examples",
                        directory + "",
                        "--jdk",
                        directory + ""))
                .isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("verify: --jdk " + directory + ": " + directory
                        + " is no JDK: it has no bin/java or no file \"release\"");
    }

    @Test
    void aBaseUrlThatIsNone() throws Exception {
        Path content =
                Files.createDirectories(directory.resolve("content/wording")).resolveSibling("");
        assertThat(run("build", "--content", content + "", "--examples", directory + "", "--base-url", "ftp://x"))
                .isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("build: --base-url ftp://x is no http or https address");
    }

    @Test
    void aFaultThatDoesNotExist() {
        assertThat(run("lab", "rest")).isEqualTo(2);
        assertThat(err.toString()).startsWith("lab: unknown fault \"rest\"; there are: refuse, ");
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

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
