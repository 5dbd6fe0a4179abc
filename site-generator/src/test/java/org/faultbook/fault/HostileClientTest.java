package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that mean harm. */
class HostileClientTest {
    private static final int MANY = 300;
    private static final int MEGABYTES = 32;
    /** Some faults never let anybody in. */
    private static final int CONNECT_MILLIS = 20;

    static Stream<Fault> plainFaults() {
        // Whoever connects to a foreign address leaves this machine.
        return Fault.all().stream().filter(fault -> fault.tier() == Tier.PLAIN && !(fault instanceof ForeignAddress));
    }

    @ParameterizedTest
    @MethodSource("plainFaults")
    void thousandsOfConnectionsTakeNoMoreThanTheirPlaces(Fault fault) throws Exception {
        long threads = threads();
        long descriptors = descriptors();
        try (Endpoint endpoint = fault.open()) {
            List<Socket> clients = new ArrayList<>();
            try {
                for (int i = 0; i < MANY; i++) {
                    connect(endpoint, clients);
                }
                assertThat(threads() - threads).isLessThanOrEqualTo(Server.MOST_CONNECTIONS + 4L);
            } finally {
                for (Socket client : clients) {
                    client.close();
                }
            }
        }
        assertComesDownTo(threads, HostileClientTest::threads);
        // The JVM opens and closes a few of its own meanwhile; a leak would be one a connection.
        assertComesDownTo(descriptors + MANY / 10, HostileClientTest::descriptors);
    }

    /** A head that never ends, and a body of a gigabyte that was announced: neither is kept in memory. */
    @ParameterizedTest
    @MethodSource("plainFaults")
    void aRequestWithoutEndIsNotKept(Fault fault) throws Exception {
        long threads = threads();
        List<Thread> floods = new ArrayList<>();
        try (Endpoint endpoint = fault.open()) {
            for (String beginning :
                    List.of("GET / HTTP/1.1\r\nX: ", "POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n")) {
                Thread flood = new Thread(() -> flood(endpoint, beginning));
                floods.add(flood);
                flood.start();
                // A server that does not read makes the client wait until it is closed.
                flood.join(1_000);
            }
        }
        for (Thread flood : floods) {
            flood.join();
        }
        assertComesDownTo(threads, HostileClientTest::threads);
    }

    private static void connect(Endpoint endpoint, List<Socket> clients) {
        Socket client = new Socket();
        clients.add(client);
        try {
            client.connect(new java.net.InetSocketAddress(endpoint.host(), endpoint.port()), CONNECT_MILLIS);
            client.getOutputStream().write('G');
        } catch (IOException e) {
            // Refused, dropped or reset: the fault does what it is there for.
            return;
        }
    }

    private static void flood(Endpoint endpoint, String beginning) {
        byte[] megabyte = new byte[1 << 20];
        java.util.Arrays.fill(megabyte, (byte) 'x');
        try (Socket client = new Socket()) {
            client.connect(new java.net.InetSocketAddress(endpoint.host(), endpoint.port()), CONNECT_MILLIS);
            client.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < MEGABYTES; i++) {
                client.getOutputStream().write(megabyte);
            }
        } catch (IOException e) {
            // The server ended it, as it may.
            return;
        }
    }

    private static void assertComesDownTo(long before, LongSupplier now) throws InterruptedException {
        for (int i = 0; i < 1_000 && now.getAsLong() > before; i++) {
            Thread.sleep(10);
        }
        assertThat(now.getAsLong()).isLessThanOrEqualTo(before);
    }

    /** Those of servers. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("faultbook"))
                .count();
    }

    private static long descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
