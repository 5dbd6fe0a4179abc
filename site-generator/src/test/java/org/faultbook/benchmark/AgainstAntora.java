package org.faultbook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.benchmark.Growth.Rendered;
import org.faultbook.benchmark.Machine.Ended;

/**
 * Rendering of the same pages: ours reads, converts, highlights programs, lays out, checks and writes; Antora reads,
 * converts and writes, with a layout of four lines and without a highlighter. Both as whole processes, from their start.
 */
record AgainstAntora(Machine machine, Copies book) {
    private static final String VERSION = "3.1.15";
    private static final List<String> GIT = List.of("git", "-c", "user.name=benchmark", "-c", "user.email=@");

    private static final String PLAYBOOK = """
            site:
              title: Benchmark
            content:
              sources:
              - url: ./docs
                branches: HEAD
            ui:
              bundle:
                url: ./ui
            output:
              dir: ./site
            runtime:
              log:
                level: fatal
            """;

    private static final String COMPONENT = """
            name: book
            version: ~
            asciidoc:
              attributes:
                examples: 'ROOT:example$.'
            """;

    private static final String LAYOUT = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{{{page.title}}}</title></head>
            <body><h1>{{{page.title}}}</h1><article>{{{page.contents}}}</article></body>
            </html>
            """;

    Row measure() throws IOException, InterruptedException {
        Path directory = machine.temporary().resolve("antora");
        write(directory.resolve("package.json"), "{\"private\": true}\n");
        try {
            Ended installed = machine.run(
                    directory,
                    List.of("npm", "install", "--no-audit", "--no-fund", "antora@" + VERSION),
                    Map.of("npm_config_cache", directory.resolve("npm").toString()));
            if (installed.exitCode() != 0) {
                return Row.skipped("render as Antora does", "npm cannot install Antora");
            }
            return compare(directory);
        } catch (IOException e) {
            return Row.skipped("render as Antora does", "no npm, or no git: " + e.getMessage());
        }
    }

    private Row compare(Path directory) throws IOException, InterruptedException {
        Path docs = directory.resolve("docs");
        write(directory.resolve("antora-playbook.yml"), PLAYBOOK);
        write(directory.resolve("ui/layouts/default.hbs"), LAYOUT);
        write(docs.resolve("antora.yml"), COMPONENT);
        int pages = 0;
        for (Path page : Copies.files(book.content())) {
            if (page.toString().endsWith(".adoc")) {
                String language = String.valueOf(page.getFileName()).replace(".adoc", "");
                String slug = String.valueOf(page.resolveSibling("").getFileName());
                String text = Files.readString(page).replaceAll("xref:\\.\\./([\\w-]+)/\\w+\\.adoc", "xref:$1.adoc");
                write(docs.resolve("modules").resolve(language).resolve("pages/" + slug + ".adoc"), text);
                pages++;
            }
        }
        for (Path program : Copies.files(book.examples())) {
            Path copy = docs.resolve("modules/ROOT/examples")
                    .resolve(book.examples().relativize(program).toString());
            write(copy, Files.readString(program));
        }
        machine.run(docs, List.of("git", "init", "--quiet"), Map.of()).successfully();
        git(docs, "add", "--all");
        git(docs, "commit", "--quiet", "--message", "pages");

        List<String> antora = List.of("node_modules/.bin/antora", "antora-playbook.yml");
        double theirs = Double.MAX_VALUE;
        double ours = Double.MAX_VALUE;
        for (int round = 0; round < 2; round++) {
            theirs = Math.min(
                    theirs,
                    machine.run(directory, antora, Map.of()).successfully().seconds());
            ours = Math.min(ours, Rendered.of(machine, book, Machine.OPTIONS).seconds());
        }
        long written = Copies.files(directory.resolve("site")).stream()
                .filter(file -> file.toString().matches(".*/(en|de|ar)/[\\w-]+\\.html"))
                .count();
        if (written != pages) {
            throw new IllegalStateException("Antora wrote " + written + " of " + pages + " pages");
        }
        return Row.faster(
                "render %d pages (ours highlights and checks, Antora does neither; better of two runs)"
                        .formatted(pages),
                ours,
                "Antora " + VERSION,
                theirs,
                1);
    }

    private void git(Path docs, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(GIT);
        command.addAll(List.of(arguments));
        machine.run(docs, command, Map.of()).successfully();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
