package org.faultbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Starts a command once more, in a JVM with the options that suit it: a jar cannot say them for itself, and without the
 * second compiler a build takes half of the time, with the small collector half of the memory.
 */
final class Relaunch {
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Those that are worth it; none of them reads standard input. */
    private static final Set<String> COMMANDS = Set.of("build", "verify", "serve");

    /** Where others than the command line give options to a JVM. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Tells a JVM that it is the second one. */
    private static final String PROPERTY = "faultbook.relaunched";

    private Relaunch() {}

    /**
     * The exit code of the second JVM; nothing where this one does the work: it is the second, or somebody has chosen its
     * options, or the system does not tell how it was started.
     */
    static OptionalInt exitCode(String... arguments) {
        if (System.getProperty(PROPERTY) != null) {
            endWithStandardInput();
            return OptionalInt.empty();
        }
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> started = List.of(self.arguments().orElse(new String[0]));
        boolean plain = !started.isEmpty()
                && started.get(0).equals("-jar")
                && VARIABLES.stream().noneMatch(System.getenv()::containsKey);
        if (!plain
                || arguments.length == 0
                || !COMMANDS.contains(arguments[0])
                || self.command().isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> command = new ArrayList<>(List.of(self.command().get()));
        command.addAll(OPTIONS);
        command.add("-D" + PROPERTY + "=true");
        command.addAll(started);
        try {
            Process second = new ProcessBuilder(command)
                    .inheritIO()
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            return OptionalInt.of(second.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(1);
        }
    }

    /** It ends with the first JVM, however that is killed; until then it holds the other end open. */
    private static void endWithStandardInput() {
        Thread thread = new Thread(
                () -> {
                    try (InputStream in = System.in) {
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    System.exit(1);
                },
                "first JVM");
        thread.setDaemon(true);
        thread.start();
    }
}
