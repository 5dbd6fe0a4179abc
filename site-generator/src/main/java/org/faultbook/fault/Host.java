package org.faultbook.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Opens faults inside of a private network on behalf of a JVM outside of it, told what to do on standard input:
 * {@code open FAULT} is answered with {@code opened HOST PORT}, what the program is to be started with, and
 * {@code go}; {@code close} with the journal, a line an event, and
 * {@code closed}. Ends with its input, so that it never outlives whoever started it.
 */
public final class Host {
    /** How an answer begins that tells why it is not the one that was asked for. */
    public static final String FAILED = "failed ";

    private Host() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrivateNetwork.wakeLoopback();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready " + ProcessHandle.current().pid());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            try {
                Journal journal = openUntilTold(line.substring("open ".length()), in, out);
                journal.events().forEach(out::println);
                out.println("closed");
            } catch (IOException | RuntimeException e) {
                out.println(FAILED + e.getMessage());
            }
        }
    }

    private static Journal openUntilTold(String fault, BufferedReader in, PrintStream out) throws IOException {
        try (Endpoint endpoint = Fault.named(fault).open()) {
            out.println("opened " + endpoint.host() + " " + endpoint.port());
            endpoint.surroundings().lines().forEach(out::println);
            out.println("go");
            in.readLine();
            endpoint.awaitClients();
            return endpoint.journal();
        }
    }
}
