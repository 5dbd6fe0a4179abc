package org.faultbook.fault;

import java.util.List;
import java.util.Locale;

/**
 * Something that happened on a connection, seen from the server.
 *
 * @param connection the number of the connection, from 1; 0 where the kernel answered alone
 * @param bytes how many were received or sent; 0 for other kinds
 */
public record Event(int connection, Kind kind, int bytes) {
    /** What happened. */
    public enum Kind {
        /** The kernel answered a SYN with RST: nobody listens. Known only in a private network, by its counters. */
        REFUSED,
        /** The kernel dropped a SYN, because the queue of the listening socket was full. Known only in a private network. */
        DROPPED,
        /** The port is open from now on. */
        LISTENING,
        ACCEPTED,
        RECEIVED,
        SENT,
        /** The server ended its direction, or the connection, in order. */
        SENT_FIN,
        SENT_RST,
        /** The kernel answered data for a closed connection with RST. Known only in a private network. */
        ANSWERED_WITH_RST,
        /** The client ended its direction in order. */
        RECEIVED_FIN,
        RECEIVED_RST,
        /** The client's system was told to destroy the client's socket. */
        DESTROYED
    }

    static boolean contains(List<Event> events, Kind kind) {
        return events.stream().anyMatch(event -> event.kind() == kind);
    }

    /** A line that {@link #parse} reads back: {@code 1 received 18}. */
    @Override
    public String toString() {
        String line = connection + " " + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return bytes > 0 ? line + " " + bytes : line;
    }

    /** Reads what {@link #toString} wrote. */
    public static Event parse(String line) {
        String[] words = line.split(" ", -1);
        Kind kind = Kind.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Event(Integer.parseInt(words[0]), kind, words.length > 2 ? Integer.parseInt(words[2]) : 0);
    }
}
