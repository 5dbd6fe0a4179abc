package org.faultbook.benchmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonStreamParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lab with every fault open: how soon it is there, what it holds, and what is left of that after hostile clients. */
record HostileLab(Machine machine, int rounds) {
    /** A journal for each connection would be too much for it. */
    private static final String HEAP = "-Xmx128m";

    private static final int CLIENTS = 100;
    private static final int CONNECT_MILLIS = 200;
    private static final int FLOOD = 4 << 20;

    /** As the system counts it, from proc(5). */
    private record Held(long megabytes, long descriptors, long threads) {
        static Held by(long pid) throws IOException {
            Path process = Path.of("/proc", String.valueOf(pid));
            try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
                return new Held(number(process, "VmRSS") / 1024, descriptors.count(), number(process, "Threads"));
            }
        }

        private static long number(Path process, String name) throws IOException {
            return Files.readAllLines(process.resolve("status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return megabytes + " MB, " + descriptors + " descriptors, " + threads + " threads";
        }
    }

    List<Row> measure() throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/proc/self/fd"))) {
            return List.of(Row.skipped("lab", "this system has no /proc"));
        }
        long start = System.nanoTime();
        List<String> command = machine.faultbook("lab", "--json", "--port", "0");
        command.add(1, HEAP);
        Process lab = Machine.builder(machine.repository(), command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            JsonArray endpoints = table(lab);
            double seconds = (System.nanoTime() - start) / 1e9;
            Held before = Held.by(lab.pid());
            int connections = 0;
            for (int round = 0; round < rounds; round++) {
                for (JsonElement endpoint : endpoints) {
                    connections += attack(
                            endpoint.getAsJsonObject().get("host").getAsString(),
                            endpoint.getAsJsonObject().get("port").getAsInt());
                }
            }
            Held after = settled(lab, before);
            boolean alive = lab.isAlive();
            return List.of(
                    new Row(
                            "lab with " + endpoints.size() + " faults open",
                            Row.seconds(seconds),
                            before.toString(),
                            "-",
                            "-",
                            "-"),
                    new Row(
                            "lab after " + connections + " hostile connections",
                            after.toString(),
                            "before: " + before,
                            Row.number((double) after.descriptors / before.descriptors) + " of the descriptors",
                            "alive, none left over",
                            Row.yesNo(alive
                                    && after.descriptors <= before.descriptors + CLIENTS / 10
                                    && after.threads <= before.threads + CLIENTS / 10)));
        } finally {
            lab.destroy();
            lab.waitFor();
        }
    }

    private static JsonArray table(Process lab) {
        return new JsonStreamParser(new InputStreamReader(lab.getInputStream(), StandardCharsets.UTF_8))
                .next()
                .getAsJsonArray();
    }

    /** Some that say one byte and wait, one that sends a head without end, and one that announces a body and floods it. */
    private static int attack(String host, int port) throws IOException {
        if (!isLoopback(host)) {
            return 0;
        }
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                say(host, port, "G".getBytes(StandardCharsets.US_ASCII), clients);
            }
            say(host, port, endless("GET / HTTP/1.1\r\nX: "), clients);
            say(host, port, endless("POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n"), clients);
            return clients.size();
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    private static boolean isLoopback(String host) throws IOException {
        return !host.matches(".*[A-Za-z].*") && InetAddress.getByName(host).isLoopbackAddress();
    }

    private static byte[] endless(String beginning) {
        return (beginning + "x".repeat(FLOOD)).getBytes(StandardCharsets.US_ASCII);
    }

    private static void say(String host, int port, byte[] bytes, List<Socket> clients) throws IOException {
        Socket client = new Socket();
        clients.add(client);
        Thread patience = new Thread(() -> closeLater(client));
        try {
            client.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            if (bytes.length > 1) {
                patience.start();
            }
            client.getOutputStream().write(bytes);
        } catch (IOException e) {
            // Refused, dropped, reset, or not read for too long: the fault does what it is there for.
            return;
        }
    }

    /** A server that does not read would hold its client for ever. */
    private static void closeLater(Socket client) {
        try {
            Thread.sleep(CONNECT_MILLIS);
            client.close();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When it holds what it held, or after ten seconds. */
    private static Held settled(Process lab, Held before) throws IOException, InterruptedException {
        Held now = Held.by(lab.pid());
        for (int i = 0; i < 100 && (now.descriptors > before.descriptors || now.threads > before.threads); i++) {
            Thread.sleep(100);
            now = Held.by(lab.pid());
        }
        return now;
    }
}
