package org.faultbook.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.faultbook.example.Program.Kind;

/** Something that runs programs of one kind. */
public sealed interface Toolchain {
    /** What it runs. */
    Kind kind();

    /** As pages and reports call it: {@code JDK 17.0.15}. */
    String name();

    /** The command that runs the program, without its arguments. */
    List<String> command(Program program, Path classes);

    /** A JDK in a directory of its own. */
    record Jdk(Path home, String version) implements Toolchain {
        /** The one that this JVM belongs to. */
        public static Jdk atHand() {
            return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
        }

        /** @throws IOException when there is none in the directory */
        public static Jdk in(Path home) throws IOException {
            Path release = home.resolve("release");
            if (!Files.isExecutable(home.resolve("bin/java")) || !Files.exists(release)) {
                throw new IOException(home + " is no JDK: it has no bin/java or no file \"release\"");
            }
            return Files.readAllLines(release).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> new Jdk(
                            home, line.substring("JAVA_VERSION=".length()).replace("\"", "")))
                    .findFirst()
                    .orElseThrow(() -> new IOException(release + " does not say JAVA_VERSION"));
        }

        @Override
        public Kind kind() {
            return Kind.JAVA;
        }

        @Override
        public String name() {
            return "JDK " + version;
        }

        @Override
        public List<String> command(Program program, Path classes) {
            List<String> command = new ArrayList<>();
            command.add(home.resolve("bin/java").toString());
            // Short programs: the first compiler and the small collector start fastest.
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
            command.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"));
            command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
            command.addAll(List.of("-cp", classes.toString(), program.name()));
            return command;
        }
    }

    /** A Python interpreter. */
    record Python(Path executable, String version) implements Toolchain {
        /** The {@code python3} of the PATH, if there is one. */
        public static Optional<Python> installed() {
            String question = "import sys, platform; print(sys.executable); print(platform.python_version())";
            try {
                Process process = new ProcessBuilder("python3", "-c", question)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                List<String> answer = new String(
                                process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                boolean answered = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
                return answered ? Optional.of(new Python(Path.of(answer.get(0)), answer.get(1))) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        @Override
        public Kind kind() {
            return Kind.PYTHON;
        }

        @Override
        public String name() {
            return "Python " + version;
        }

        @Override
        public List<String> command(Program program, Path classes) {
            return List.of(
                    executable.toString(),
                    "-I",
                    "-B",
                    "-X",
                    "utf8",
                    program.file().toAbsolutePath().toString());
        }
    }
}
