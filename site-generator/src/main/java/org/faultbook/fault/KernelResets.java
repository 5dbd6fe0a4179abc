package org.faultbook.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * Counts the RSTs that this network's kernel has sent by itself.
 *
 * <p>A refused SYN never reaches a program, nor does what arrives for a closed connection. The kernel's counter of sent RSTs (OutRsts of the Tcp lines in
 * {@code /proc/net/snmp}, see proc(5) and RFC 4022 tcpOutRsts) does know, and in a private network all of them are ours.
 */
final class KernelResets {
    private static final Path COUNTERS = Path.of("/proc/self/net/snmp");

    private final long start;

    private KernelResets(long start) {
        this.start = start;
    }

    static KernelResets countFromNow() {
        return new KernelResets(PrivateNetwork.here() ? resetsSent() : 0);
    }

    /** How many since the start; 0 outside of a private network, where the counter is everybody's. */
    int count() {
        return PrivateNetwork.here() ? (int) (resetsSent() - start) : 0;
    }

    /** Adds one event of this kind for each. */
    void writeTo(Journal journal, int connection, Kind kind) {
        for (int i = count(); i > 0; i--) {
            journal.add(new Event(connection, kind, 0));
        }
    }

    private static long resetsSent() {
        try {
            List<String[]> tcp = Files.readAllLines(COUNTERS).stream()
                    .filter(line -> line.startsWith("Tcp:"))
                    .map(line -> line.split(" ", -1))
                    .toList();
            return Long.parseLong(tcp.get(1)[Arrays.asList(tcp.get(0)).indexOf("OutRsts")]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
