package org.faultbook.fault;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM, of some JDK and started as an endpoint wants it, in which clients make their exchanges. */
final class ClientProcess implements Closeable {
    /** Enough for every client that does not wait for ever, also where all cores are busy. */
    private static final int LONG_MILLIS = 30_000;
    /** For a client that would wait for ever: it has shown that it does. */
    static final int SHORT_MILLIS = 5_000;
    /** What takes longer waits for something, and can wait beside others. */
    private static final int SLOW_MILLIS = 300;

    private static final int AT_ONCE = 16;

    private final Process process;
    private final BufferedReader answers;

    private ClientProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * What a client met in a number of exchanges.
     *
     * @param limit for how many milliseconds it would have waited
     * @param outcomes and how often there was each
     */
    record Met(int limit, Map<String, Integer> outcomes) {}

    /** Which names were not found; each JVM remembers it for a while. */
    enum Unfound {
        /** For as long as a JVM does that was not told: ten seconds. */
        USUAL,
        /** Each lookup is like the first. */
        FORGOTTEN,
        /** No lookup is like the first. */
        REMEMBERED
    }

    static ClientProcess start(Path jdk, Surroundings surroundings, Unfound names) throws IOException {
        List<String> command = new ArrayList<>(surroundings.prefix());
        command.add(jdk.resolve("bin/java").toString());
        // One language and one zone, for drivers that translate and for dates; no second compiler, for lives that
        // short.
        command.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", PrivateNetwork.NO_PERF_DATA));
        // Or Netty complains that there is no network card whose address could be its own.
        command.add("-Dio.netty.machineId=02:00:00:00:00:01");
        command.addAll(surroundings.javaOptions());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ClientProcess.class.getName()));
        command.add(names.name());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(surroundings.environment());
        return new ClientProcess(builder.start());
    }

    /**
     * Has a client make so many exchanges.
     *
     * @param limit in milliseconds; 0 to find out by a rehearsal which one is due
     */
    Met meet(Client client, Endpoint endpoint, int times, int limit) throws IOException {
        process.getOutputStream()
                .write("%s %s %d %d %d%n"
                        .formatted(client.name(), endpoint.host(), endpoint.port(), times, limit)
                        .getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        int used = limit;
        for (String line = answers.readLine(); !"done".equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException("the JVM of " + client + " has ended");
            }
            String[] words = line.split(" ", 2);
            if (words[0].equals("limit")) {
                used = Integer.parseInt(words[1]);
            } else {
                outcomes.put(words[1], Integer.parseInt(words[0]));
            }
        }
        return new Met(used, outcomes);
    }

    @Override
    public void close() {
        process.destroy();
        process.descendants().forEach(ProcessHandle::destroy);
    }

    /** In that JVM: an exchange for each line of input, until its end. */
    public static void main(String[] args) throws Exception {
        Unfound names = Unfound.valueOf(args[0]);
        // Not unless it must be: it opens every jar of the class path, looking for a logger.
        if (names != Unfound.USUAL) {
            Security.setProperty("networkaddress.cache.negative.ttl", names == Unfound.FORGOTTEN ? "0" : "-1");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", -1);
            Client client = Client.valueOf(words[0]);
            int port = Integer.parseInt(words[2]);
            // A JVM looks a name up once at a time: one that waited for others would reach its own limit.
            int atOnce = names == Unfound.USUAL ? AT_ONCE : 1;
            Met met = repeat(client, words[1], port, Integer.parseInt(words[3]), Integer.parseInt(words[4]), atOnce);
            out.println("limit " + met.limit());
            met.outcomes().forEach((outcome, count) -> out.println(count + " " + outcome));
            out.println("done");
        }
        System.exit(0);
    }

    private static Met repeat(Client client, String host, int port, int times, int limit, int atOnce) throws Exception {
        int millis = limit == 0 ? due(client, host, port) : limit;
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        long start = System.nanoTime();
        outcomes.put(outcome(client, host, port, millis), 1);
        boolean isSlow = millisSince(start) > SLOW_MILLIS;
        ExecutorService threads = Executors.newFixedThreadPool(isSlow ? atOnce : 1);
        try {
            List<Future<String>> exchanges = new ArrayList<>();
            for (int i = 1; i < times; i++) {
                exchanges.add(threads.submit(() -> outcome(client, host, port, millis)));
            }
            for (Future<String> exchange : exchanges) {
                outcomes.merge(exchange.get(), 1, Integer::sum);
            }
            return new Met(millis, outcomes);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    /** A rehearsal, which does not count: does this client wait here for as long as it is let? */
    private static int due(Client client, String host, int port) {
        long start = System.nanoTime();
        outcome(client, host, port, LONG_MILLIS);
        return millisSince(start) < LONG_MILLIS ? LONG_MILLIS : SHORT_MILLIS;
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String outcome(Client client, String host, int port, int millis) {
        String outcome;
        try {
            outcome = '"' + client.with(host, port, millis) + '"';
        } catch (Exception e) {
            outcome = Stream.iterate((Throwable) e, thrown -> thrown != null, Throwable::getCause)
                    .map(Throwable::toString)
                    .collect(Collectors.joining(" <- "));
        }
        return normal(outcome, port);
    }

    /** Without what differs from run to run: the ports of the server and of the client, and the names of temporary files. */
    private static String normal(String outcome, int port) {
        return outcome.replaceAll("\\b" + port + "\\b", "<port>")
                .replaceAll("/127\\.0\\.0\\.1:\\d+", "/127.0.0.1:<port>")
                .replaceAll("/\\S*/faultbook-\\d+-", "<directory>/")
                .codePoints()
                .mapToObj(ClientProcess::printable)
                .collect(Collectors.joining());
    }

    private static String printable(int character) {
        return switch (character) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default ->
                Character.isISOControl(character) || character == '\uFFFD'
                        ? "\\x%02x".formatted(character)
                        : Character.toString(character);
        };
    }
}
