package org.faultbook.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a client met at a fault, in the place that the fault needs: this JVM, one of its own, or one in a private network.
 *
 * @param outcome what was thrown and its causes, or what the client says
 * @param journal of the endpoint
 */
record Attempt(List<String> outcome, List<String> journal) {
    private static final int SECONDS = 10;

    /** Each client at an endpoint of its own, waiting for ten seconds at most; in a private network, all in the same. */
    static Attempts at(Fault fault, Client... clients) throws IOException, InterruptedException {
        return at(fault, SECONDS * 1000, clients);
    }

    /** @param millis how long the clients wait; 0 for as long as the system does */
    static Attempts at(Fault fault, int millis, Client... clients) throws IOException, InterruptedException {
        if (fault.tier() == Tier.PRIVATE_NETWORK && !PrivateNetwork.here()) {
            return inPrivateNetwork(fault, millis, clients);
        }
        Attempts attempts = new Attempts();
        for (Client client : clients) {
            attempts.add(client, here(fault, millis, client));
        }
        return attempts;
    }

    private static Attempt here(Fault fault, int millis, Client client) throws IOException, InterruptedException {
        Endpoint endpoint = fault.open();
        List<String> outcome;
        try {
            outcome = endpoint.surroundings().equals(Surroundings.USUAL)
                    ? meet(client, endpoint.host(), endpoint.port(), millis)
                    : inItsSurroundings(client, endpoint, millis);
        } finally {
            endpoint.close();
        }
        String port = String.valueOf(endpoint.port());
        return new Attempt(
                outcome.stream()
                        .map(line -> line.replaceAll("\\b" + port + "\\b", "<port>")
                                .replaceAll("/\\S*/faultbook-\\d+-", "<directory>/"))
                        .toList(),
                endpoint.journal().events().stream().map(Event::toString).toList());
    }

    private static List<String> meet(Client client, String host, int port, int millis) {
        try {
            return client.with(host, port, millis).lines().toList();
        } catch (Exception e) {
            return Stream.iterate((Throwable) e, thrown -> thrown != null, Throwable::getCause)
                    .map(Throwable::toString)
                    .toList();
        }
    }

    private static List<String> inItsSurroundings(Client client, Endpoint endpoint, int millis)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(endpoint.surroundings().prefix());
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(endpoint.surroundings().javaOptions());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), InItsSurroundings.class.getName()));
        command.addAll(List.of(client.name(), endpoint.host(), String.valueOf(endpoint.port())));
        command.add(String.valueOf(millis));
        return linesOf(command);
    }

    private static Attempts inPrivateNetwork(Fault fault, int millis, Client... clients)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(fault.name(), String.valueOf(millis)));
        Arrays.stream(clients).map(Client::name).forEach(arguments::add);
        Attempts attempts = new Attempts();
        List<String> outcome = new ArrayList<>();
        List<String> journal = new ArrayList<>();
        for (String line : inPrivateNetwork(Attempt.class, arguments.toArray(String[]::new))) {
            if (line.startsWith("end ")) {
                attempts.add(
                        Client.valueOf(line.substring("end ".length())),
                        new Attempt(List.copyOf(outcome), List.copyOf(journal)));
                outcome.clear();
                journal.clear();
            } else {
                (line.startsWith("journal ") ? journal : outcome).add(line.replaceFirst("^journal ", ""));
            }
        }
        if (!outcome.isEmpty()) {
            throw new IOException(String.join("\n", outcome));
        }
        return attempts;
    }

    /** What a main class prints in a private network. Where there is none the test is skipped, unless CI=true. */
    static List<String> inPrivateNetwork(Class<?> main, String... arguments) throws IOException, InterruptedException {
        assumeTrue(
                PrivateNetwork.missing().isEmpty() || "true".equals(System.getenv("CI")),
                () -> "no private network here: " + PrivateNetwork.missing().orElse(""));
        return linesOf(PrivateNetwork.command(List.of(), main, arguments));
    }

    private static List<String> linesOf(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }

    /** Inside of a private network. */
    public static void main(String[] args) throws Exception {
        PrivateNetwork.wakeLoopback();
        for (String client : args.length > 2 ? Arrays.copyOfRange(args, 2, args.length) : new String[0]) {
            Attempt attempt = here(Fault.named(args[0]), Integer.parseInt(args[1]), Client.valueOf(client));
            attempt.outcome().forEach(System.out::println);
            attempt.journal().forEach(line -> System.out.println("journal " + line));
            System.out.println("end " + client);
        }
    }

    /** A process with the surroundings of the fault. */
    static final class InItsSurroundings {
        public static void main(String[] args) {
            meet(Client.valueOf(args[0]), args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]))
                    .forEach(System.out::println);
        }
    }
}
