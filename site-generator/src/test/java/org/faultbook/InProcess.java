package org.faultbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.faultbook.article.AsciiDoc;
import org.faultbook.cache.Cache;
import org.faultbook.example.Conditions;
import org.faultbook.example.Toolchain;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.example.Toolchain.Python;
import org.faultbook.mutation.Verdict;
import org.faultbook.mutation.Verdict.Finding;
import org.faultbook.mutation.Verifier;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;

/** Builds the copy of a book again and again in this process, and does not run again what is known of its programs. */
final class InProcess implements Verifier {
    /** Of the build itself: those of programs stand indented in what it tells of them. */
    private static final Pattern TRACE = Pattern.compile("(?m)^(?:\\tat |Exception in thread )");

    private static final Pattern TOLD = Pattern.compile("(?m)^(\\S+?):(\\d+): (notice: )?(.*(?:\\n    .*)*)");
    private static final String FAULTS = "site-generator/src/main/java/org/faultbook/fault";

    private final Path root;
    private final Path output;
    private final AsciiDoc asciidoc = new AsciiDoc();
    private final Path cache;
    private final boolean keeps;
    private final Optional<Python> python = Python.installed();

    /** @param root where {@code content} and {@code examples} are; stays as long as this is open */
    InProcess(Path root) {
        this.root = root;
        this.output = root.resolve("target/site");
        String known = System.getProperty("mutate.cache", "");
        this.keeps = !known.isEmpty();
        try {
            this.cache = keeps ? Path.of(known) : Files.createTempDirectory("faultbook-mutation-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Verdict verify(Circumstance circumstance) {
        try {
            return switch (circumstance) {
                case USUAL -> build(toolchains(true), false);
                case NO_PYTHON -> build(toolchains(false), true);
                case NO_PYTHON_ALLOWED -> build(toolchains(false), false);
                case NO_JDK -> command("--jdk", root.resolve("no-jdk").toString());
                case OUTPUT_IS_A_FILE -> {
                    Files.createDirectories(output.getParent());
                    Files.writeString(output, "not a site");
                    yield command();
                }
                case OUTPUT_IS_FOREIGN -> {
                    Files.createDirectories(output);
                    Files.writeString(output.resolve("letter.txt"), "not a site");
                    yield command();
                }
                case OTHER_SERVER -> otherServer();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(root.resolve("target"));
        }
    }

    private List<Toolchain.Installed> toolchains(boolean withPython) {
        List<Toolchain.Installed> toolchains = new ArrayList<>(List.of(Jdk.atHand()));
        if (withPython) {
            python.ifPresent(toolchains::add);
        }
        return toolchains;
    }

    private Verdict build(List<Toolchain.Installed> toolchains, boolean everythingMustRun) throws IOException {
        Conditions conditions = Conditions.usual(toolchains, line -> {})
                .whereEverythingMustRun(everythingMustRun)
                .remembering(Cache.in(cache));
        Problems problems = new Problems();
        Optional<String> crash = Optional.empty();
        try {
            new Build(root.resolve("content"), root.resolve("examples"), conditions, "", asciidoc)
                    .publish(output, problems);
        } catch (ProblemsFoundException e) {
            if (problems.errors().isEmpty()) {
                throw new IllegalStateException("a build that failed without an error", e);
            }
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            crash = Optional.of(trace.toString().lines().limit(4).collect(Collectors.joining(" ")));
        }
        List<Finding> findings = problems.all().stream()
                .map(problem -> new Finding(
                        root.relativize(problem.origin().file().toAbsolutePath().normalize())
                                .toString()
                                .replace('\\', '/'),
                        problem.origin().line(),
                        problem.severity() == Problem.Severity.ERROR,
                        problem.message().replace(root + "/", "")))
                .toList();
        return new Verdict(findings, crash, Files.exists(output.resolve("index.html")));
    }

    /** What users see who type the command. */
    private Verdict command(String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", "--output", output.toString()));
        arguments.addAll(List.of("--cache", cache.toString()));
        arguments.addAll(List.of("--content", root.resolve("content").toString()));
        arguments.addAll(List.of("--examples", root.resolve("examples").toString()));
        arguments.addAll(List.of(more));
        StringWriter told = new StringWriter();
        int exit = Main.run(
                new PrintWriter(java.io.Writer.nullWriter()),
                new PrintWriter(told, true),
                arguments.toArray(new String[0]));
        return new Verdict(
                exit == 0 ? List.of() : List.of(new Finding("", 1, true, told.toString())),
                crashIn(told.toString()),
                Files.exists(output.resolve("index.html")));
    }

    private Verdict otherServer() throws IOException {
        Path classes = Files.createDirectories(root.resolve("target/classes"));
        compile(classes);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "verify",
                        "--no-cache",
                        "--content",
                        root.resolve("content").toString(),
                        "--examples",
                        root.resolve("examples").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        List<Finding> findings = new ArrayList<>();
        Matcher problem = TOLD.matcher(told);
        while (problem.find()) {
            findings.add(new Finding(
                    root.relativize(Path.of(problem.group(1)).toAbsolutePath())
                            .toString()
                            .replace('\\', '/'),
                    Integer.parseInt(problem.group(2)),
                    problem.group(3) == null,
                    problem.group(4)));
        }
        return new Verdict(findings, crashIn(told), false);
    }

    private static Optional<String> crashIn(String told) {
        return TRACE.matcher(told).find() ? Optional.of(told) : Optional.empty();
    }

    private void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.list(root.resolve(FAULTS))) {
            Iterable<? extends JavaFileObject> files =
                    manager.getJavaFileObjectsFromPaths(sources.sorted().toList());
            StringWriter said = new StringWriter();
            boolean compiled = compiler.getTask(
                            said,
                            manager,
                            null,
                            List.of("-d", classes.toString(), "-proc:none", "-nowarn"),
                            null,
                            files)
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the mutated server does not compile: " + said);
            }
        }
    }

    private static void delete(Path directory) {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        asciidoc.close();
        if (!keeps) {
            delete(cache);
        }
    }
}
