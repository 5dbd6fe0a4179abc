package org.faultbook.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts programs and takes their time.
 *
 * @param repository of the project
 * @param temporary for everything that is made on the way; it goes away again
 */
record Machine(Path repository, Path temporary) {
    /** Standard output and standard error are one. */
    record Ended(double seconds, int exitCode, String output) {
        Ended successfully() {
            if (exitCode != 0) {
                throw new IllegalStateException(
                        "ended with " + exitCode + ":\n" + output.substring(Math.max(0, output.length() - 4000)));
            }
            return this;
        }
    }

    /** Those with which the packaged program starts itself. */
    static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Ended run(Path directory, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(temporary, "output", ".txt");
        ProcessBuilder builder =
                builder(directory, command).redirectOutput(output.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        int exitCode = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Ended(seconds, exitCode, Files.readString(output));
    }

    /** Without what a continuous integration or a developer's shell would change. */
    static ProcessBuilder builder(Path directory, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        List.of("CI", "GITHUB_ACTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        return builder;
    }

    /** The packaged program, as users start it. */
    List<String> faultbook(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-jar",
                repository.resolve("site-generator/target/site-generator.jar").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    Ended faultbook(Path directory, String... arguments) throws IOException, InterruptedException {
        return run(directory, faultbook(arguments), Map.of()).successfully();
    }

    /** A class of the tests' class path, in a JVM of its own. */
    static List<String> java(List<String> options, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-cp", absoluteClassPath(), mainClass));
        command.addAll(arguments);
        return command;
    }

    private static String absoluteClassPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
