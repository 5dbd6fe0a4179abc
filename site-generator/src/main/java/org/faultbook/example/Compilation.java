package org.faultbook.example;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.faultbook.example.Expectation.FailsToCompile;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** Compiles each Java program by itself, as JBang does on a reader's machine: none can use the classes of another. */
final class Compilation {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path classes;
    private final Problems problems;

    private Compilation(Path classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /**
     * Leaves the classes of each program in a directory of its own; what the compiler says becomes problems.
     *
     * @return what it said of the programs that must not compile, line by line
     */
    static Map<Program, List<String>> compile(List<Program> programs, Path classes, Problems problems) {
        List<Program> java = programs.stream()
                .filter(program -> program.kind() == Program.Kind.JAVA)
                .toList();
        return java.isEmpty() ? Map.of() : new Compilation(classes, problems).compile(java);
    }

    /** Where the classes of a program are. */
    static Path directory(Path classes, Program program) {
        return classes.resolve(program.slug()).resolve(program.name());
    }

    private Map<Program, List<String>> compile(List<Program> programs) {
        Map<Program, List<String>> said = new HashMap<>();
        // Shared, because opening the JDK's own classes takes longer than any of our programs.
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            for (Program program : programs) {
                said.put(program, compile(program, files));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said;
    }

    private List<String> compile(Program program, StandardJavaFileManager files) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String own = Files.createDirectories(directory(classes, program)).toString();
        List<String> options =
                List.of("-d", own, "-classpath", own, "-implicit:none", "--release", "17", "-proc:none", "-Xlint:all");
        compiler.getTask(new StringWriter(), files, diagnostics, options, null, List.of(new Source(program)))
                .call();
        List<Diagnostic<? extends JavaFileObject>> ofThisProgram = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getSource() instanceof Source)
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .toList();
        if (program.expectations().get(0) instanceof FailsToCompile expected) {
            return expected(program, expected, ofThisProgram);
        }
        ofThisProgram.forEach(diagnostic -> problems.error(
                at(program, diagnostic),
                "does not compile: " + diagnostic.getMessage(Locale.ENGLISH),
                "mend the program; pages show only what compiles by itself, without a warning, as Java 17"));
        return List.of();
    }

    private List<String> expected(
            Program program, FailsToCompile expected, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> said = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (expected.key().equals(diagnostic.getCode())) {
                said.addAll(
                        Stream.of("line " + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ENGLISH))
                                .flatMap(String::lines)
                                .map(String::stripTrailing)
                                .toList());
            } else {
                problems.error(
                        at(program, diagnostic),
                        "the compiler says something else than was expected: " + diagnostic.getMessage(Locale.ENGLISH)
                                + "\nexpected: " + expected.key()
                                + "\ncame:     " + diagnostic.getCode(),
                        "mend the program until only the expected error is left, or correct the expectation");
            }
        }
        if (diagnostics.isEmpty()) {
            problems.error(
                    program.originOf(program.variants().get(0)),
                    "compiles, and must not: there was no " + expected.key(),
                    "bring the mistake back that the page is about, or expect something else");
        }
        return said;
    }

    private static Origin at(Program program, Diagnostic<?> diagnostic) {
        return new Origin(program.file(), (int) Math.max(1, diagnostic.getLineNumber()));
    }

    /** The text that came out of the page, not the file. */
    private static final class Source extends SimpleJavaFileObject {
        private final Program program;

        Source(Program program) {
            super(URI.create("page:///" + program.slug() + "/" + program.fileName()), JavaFileObject.Kind.SOURCE);
            this.program = program;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return program.source();
        }
    }
}
