package org.faultbook.example;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** Compiles all Java programs in one task: a task for each would take most of the build. */
final class Compilation {
    private Compilation() {}

    /** Leaves the classes in the directory; each error of the compiler becomes a problem at its line. */
    static void compile(List<Program> programs, Path classes, Problems problems) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> sources = programs.stream()
                .filter(program -> program.kind() == Program.Kind.JAVA)
                .<JavaFileObject>map(Source::new)
                .toList();
        if (sources.isEmpty()) {
            return;
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-d", classes.toString(), "--release", "17", "-proc:none", "-Xlint:all");
            compiler.getTask(output, files, diagnostics, options, null, sources).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics.getDiagnostics().forEach(diagnostic -> report(diagnostic, problems));
    }

    private static void report(Diagnostic<? extends JavaFileObject> diagnostic, Problems problems) {
        if (diagnostic.getSource() instanceof Source source) {
            problems.error(
                    new Origin(source.program.file(), (int) Math.max(1, diagnostic.getLineNumber())),
                    "does not compile: " + diagnostic.getMessage(Locale.ENGLISH),
                    "mend the program; pages show only what compiles without a warning, as Java 17");
        }
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
