package org.faultbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faultbook.article.AsciiDoc;
import org.faultbook.example.Conditions;
import org.faultbook.example.Toolchain;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.example.Toolchain.Python;
import org.faultbook.example.Toolchain.Setting;
import org.faultbook.example.Transcripts;
import picocli.CommandLine.Option;

/** The options of every command that reads pages and programs. */
final class Sources {
    private static final int REPETITIONS = 3;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "The pages: DIR/<slug>/<language>.adoc (default: ${DEFAULT-VALUE}).")
    private Path content = Path.of("content");

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            defaultValue = "examples",
            description = "The programs: DIR/<slug>/<Program>.java (default: ${DEFAULT-VALUE}).")
    private Path examples = Path.of("examples");

    @Option(
            names = "--jdk",
            paramLabel = "HOME",
            description = "A JDK to run the programs on; may be given several times (default: the one that runs this).")
    private List<Path> jdks = List.of();

    @Option(
            names = "--everything-must-run",
            description =
                    "A program that cannot run on this machine is an error, not a notice (always so where CI=true).")
    private boolean everythingMustRun;

    @Option(
            names = "--no-cache",
            description = "Run every program again. There is no cache yet, so this is what always happens.")
    @SuppressWarnings("UnusedVariable") // accepted so that scripts can say it today and mean it tomorrow
    private boolean noCache;

    Path content() {
        return content;
    }

    Path examples() {
        return examples;
    }

    /** Every page and every program. */
    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path directory : List.of(content, examples)) {
            try (Stream<Path> found = Files.walk(directory)) {
                found.filter(file -> file.toString().matches(".*\\.(adoc|java|py)"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** @throws UsageException when a JDK or the address is none */
    Build build(String baseUrl, boolean accept, boolean thorough, PrintWriter console, AsciiDoc asciidoc)
            throws UsageException {
        if (!baseUrl.isEmpty() && !baseUrl.matches("https?://\\S+")) {
            throw new UsageException("--base-url " + baseUrl + " is no http or https address");
        }
        Conditions conditions = new Conditions(
                toolchains(thorough),
                everythingMustRun || "true".equals(System.getenv("CI")),
                accept,
                new Transcripts(List.of()),
                console::println);
        return new Build(content, examples, conditions, baseUrl, asciidoc);
    }

    /** @throws UsageException when one of them is not there */
    void requireDirectories() throws UsageException {
        for (Path directory : List.of(content, content.resolve("wording"), examples)) {
            if (!Files.isDirectory(directory)) {
                throw new UsageException("there is no directory " + directory
                        + "; run this in the repository, or name yours with --content and --examples");
            }
        }
    }

    private List<Toolchain> toolchains(boolean thorough) throws UsageException {
        List<Jdk> found = new ArrayList<>();
        for (Path home : jdks) {
            try {
                found.add(Jdk.in(home));
            } catch (IOException e) {
                throw new UsageException("--jdk " + home + ": " + e.getMessage());
            }
        }
        if (found.isEmpty()) {
            found.addAll(thorough ? Jdk.installed() : List.of(Jdk.atHand()));
        }
        Optional<Python> python = Python.installed();
        List<Toolchain> toolchains = new ArrayList<>();
        for (int repetition = 0; repetition < (thorough ? REPETITIONS : 1); repetition++) {
            for (Jdk jdk : found) {
                toolchains.add(jdk);
                if (thorough) {
                    Setting.ALL.stream().skip(1).map(jdk::in).forEach(toolchains::add);
                }
            }
            python.ifPresent(toolchains::add);
        }
        return toolchains;
    }
}
