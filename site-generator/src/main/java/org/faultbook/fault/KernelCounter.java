package org.faultbook.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.faultbook.fault.Event.Kind;

/**
 * Counts what this network's kernel has done by itself.
 *
 * <p>A refused or dropped SYN never reaches a program, nor does what arrives for a closed connection. The kernel's counters
 * do know (proc(5), {@code /proc/net/snmp} and {@code netstat}), and in a private network all that they count is ours.
 */
final class KernelCounter {
    private static final Path DIRECTORY = Path.of("/proc/self/net");

    private final LongSupplier value;
    private final long start;

    private KernelCounter(LongSupplier value) {
        this.value = value;
        this.start = PrivateNetwork.here() ? value.getAsLong() : 0;
    }

    /**
     * RSTs sent (RFC 4022, tcpOutRsts) that no program asked for: those of a close with a linger time of 0, or with unread
     * input, are counted apart and taken off.
     */
    static KernelCounter resetsFromNow() {
        return new KernelCounter(() -> read("snmp", "Tcp:", "OutRsts")
                - read("netstat", "TcpExt:", "TCPAbortOnData")
                - read("netstat", "TcpExt:", "TCPAbortOnClose"));
    }

    /** All RSTs sent, also those of a close with unread input, which is how data is answered that came a moment before. */
    static KernelCounter allResetsFromNow() {
        return new KernelCounter(() -> read("snmp", "Tcp:", "OutRsts"));
    }

    /** SYNs dropped because the queue of a listening socket was full. */
    static KernelCounter overflowsFromNow() {
        return new KernelCounter(() -> read("netstat", "TcpExt:", "ListenOverflows"));
    }

    /** Connections that the kernel ended with ETIMEDOUT, because what it had sent remained without an answer. */
    static KernelCounter timeoutsFromNow() {
        return new KernelCounter(() -> read("netstat", "TcpExt:", "TCPAbortOnTimeout"));
    }

    /** Packets that could not be sent for want of a route (RFC 4293, ipSystemStatsOutNoRoutes). */
    static KernelCounter missingRoutesFromNow() {
        return new KernelCounter(() -> read("snmp", "Ip:", "OutNoRoutes"));
    }

    /** ICMP messages that arrived and said: destination unreachable (RFC 792, type 3). */
    static KernelCounter unreachablesFromNow() {
        return new KernelCounter(() -> read("snmp", "Icmp:", "InDestUnreachs"));
    }

    /** Datagrams for ports that no socket has (RFC 4113, udpNoPorts), which the kernel answers with ICMP. */
    static KernelCounter portUnreachablesFromNow() {
        return new KernelCounter(() -> read("snmp", "Udp:", "NoPorts"));
    }

    /** How many since the start; 0 outside of a private network, where the counter is everybody's. */
    int count() {
        return PrivateNetwork.here() ? (int) (value.getAsLong() - start) : 0;
    }

    /** Adds one event of this kind for each. */
    void writeTo(Journal journal, int connection, Kind kind) {
        for (int i = count(); i > 0; i--) {
            journal.add(new Event(connection, kind, 0));
        }
    }

    /** Such a file has two lines a group: names, and below them values. */
    private static long read(String file, String group, String name) {
        try {
            List<List<String>> lines = Files.readAllLines(DIRECTORY.resolve(file)).stream()
                    .filter(line -> line.startsWith(group))
                    .map(line -> Arrays.asList(line.split(" ", -1)))
                    .toList();
            return Long.parseLong(lines.get(1).get(lines.get(0).indexOf(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
