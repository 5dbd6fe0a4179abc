package org.faultbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of every command that reads pages and programs. */
final class Sources {
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

    /** @throws UsageException when one of them is not there */
    void requireDirectories() throws UsageException {
        for (Path directory : List.of(content, examples)) {
            if (!Files.isDirectory(directory)) {
                throw new UsageException("there is no directory " + directory
                        + "; run this in the repository, or name yours with --content and --examples");
            }
        }
    }
}
