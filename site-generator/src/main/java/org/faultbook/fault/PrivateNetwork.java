package org.faultbook.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A network namespace of our own, made without root by unshare(1) inside of a user namespace: its loopback interface, its
 * sockets and its counters belong to nobody else, and nothing leaves it.
 */
public final class PrivateNetwork {
    /**
     * Keeps a JVM from writing how it performs into {@code /tmp}, by its process number. Where several containers share
     * that directory, another JVM may have the number too, and a JDK says so on standard output.
     */
    public static final String NO_PERF_DATA = "-XX:-UsePerfData";

    /** Says in a JVM that it was started by {@link #command}. */
    private static final String PROPERTY = "faultbook.network";

    /** The command that runs the words behind it in a new private network. */
    private static final List<String> ENTER =
            List.of("unshare", "--user", "--map-root-user", "--net", "--kill-child", "--fork", "--");

    private PrivateNetwork() {}

    /**
     * The command that runs a main class of our own class path, on our own JDK, in a new private network.
     *
     * @param options of the JVM
     */
    public static List<String> command(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(ENTER);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add(NO_PERF_DATA);
        command.add("-D" + PROPERTY + "=private");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Whether this JVM runs in a private network. */
    public static boolean here() {
        return "private".equals(System.getProperty(PROPERTY));
    }

    /** Why this machine has no private networks, or nothing if it has them. */
    public static Optional<String> missing() {
        return here() ? Optional.empty() : Probe.RESULT;
    }

    /** Wakes the loopback interface, which is asleep in a new network. */
    public static void wakeLoopback() throws IOException, InterruptedException {
        run("ip", "link", "set", "lo", "up");
    }

    static void require(Fault fault) throws IOException {
        if (!here()) {
            throw new IOException("the fault \"" + fault.name() + "\" opens only in a private network"
                    + missing().map(why -> ", and there is none here: " + why).orElse(""));
        }
    }

    static void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + output.strip());
        }
    }

    /** Tries once in the life of this JVM. */
    private static final class Probe {
        static final Optional<String> RESULT = probe();

        private static Optional<String> probe() {
            String script = "ip link set lo up && command -v ss >/dev/null && command -v nsenter >/dev/null";
            ProcessBuilder builder = new ProcessBuilder(
                    java.util.stream.Stream.concat(ENTER.stream(), java.util.stream.Stream.of("sh", "-c", script))
                            .toList());
            try {
                Process process = builder.redirectErrorStream(true).start();
                String output = new String(
                                process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .strip();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return Optional.of("unshare does not answer");
                }
                return process.exitValue() == 0
                        ? Optional.empty()
                        : Optional.of(output.isEmpty() ? "ss or nsenter is not installed" : output);
            } catch (IOException e) {
                return Optional.of("no unshare command (Linux, package util-linux)");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of("interrupted");
            }
        }
    }
}
