package org.faultbook.fault;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that happened on a connection, seen from the server.
 *
 * @param connection the number of the connection, from 1; 0 where the kernel answered alone
 * @param bytes how many were received or sent, of TLS the plain ones; 0 for other kinds
 * @param detail what the kind alone does not say, such as a status, the name of a frame or of an alert; empty where there
 *     is nothing to add
 */
public record Event(int connection, Kind kind, int bytes, String detail) {
    private static final Pattern LINE =
            Pattern.compile("(?<connection>\\d+) (?<kind>[a-z-]+)(?: (?<bytes>\\d+))?(?: (?<detail>.+))?");

    private static final Step SYN = Step.of(Party.CLIENT, Party.KERNEL, "SYN");

    /** Who acts on a connection, in the order in which a chart shows them. */
    public enum Party {
        CLIENT,
        /** The system on the server's side, which acts by itself. */
        KERNEL,
        SERVER
    }

    /** How a step comes out. */
    public enum Outcome {
        USUAL,
        /** It is what goes wrong. */
        FAULT,
        /** It goes wrong because it does not arrive. */
        LOST
    }

    /**
     * What goes over the wire, or happens at one place.
     *
     * @param to whom it reaches; the same as {@code from} where it goes nowhere
     * @param sign its name in the protocol, the same in every language; empty where it has none
     */
    public record Step(Party from, Party to, String sign, Outcome outcome) {
        static Step of(Party from, Party to, String sign) {
            return new Step(from, to, sign, Outcome.USUAL);
        }

        static Step at(Party place) {
            return of(place, place, "");
        }

        Step as(Outcome outcome) {
            return new Step(from, to, sign, outcome);
        }
    }

    /** What happened. */
    public enum Kind {
        /** The kernel answered a SYN with RST: nobody listens. Known only in a private network, by its counters. */
        REFUSED(SYN, Step.of(Party.KERNEL, Party.CLIENT, "RST").as(Outcome.FAULT)),
        /** The kernel dropped a SYN, because the queue of the listening socket was full. Known only in a private network. */
        DROPPED(SYN.as(Outcome.LOST)),
        /** The port is open from now on. */
        LISTENING(Step.at(Party.SERVER)),
        ACCEPTED(SYN, Step.of(Party.KERNEL, Party.CLIENT, "SYN ACK"), Step.of(Party.KERNEL, Party.SERVER, "")),
        RECEIVED(Step.of(Party.CLIENT, Party.SERVER, "")),
        SENT(Step.of(Party.SERVER, Party.CLIENT, "")),
        /** A whole frame of HTTP/2. The detail: its name, such as {@code SETTINGS}. */
        RECEIVED_FRAME(Step.of(Party.CLIENT, Party.SERVER, "")),
        SENT_FRAME(Step.of(Party.SERVER, Party.CLIENT, "")),
        /** The server ended its direction, or the connection, in order. */
        SENT_FIN(Step.of(Party.SERVER, Party.CLIENT, "FIN")),
        SENT_RST(Step.of(Party.SERVER, Party.CLIENT, "RST").as(Outcome.FAULT)),
        /** The kernel answered data for a closed connection with RST. Known only in a private network. */
        ANSWERED_WITH_RST(
                Step.of(Party.CLIENT, Party.KERNEL, "write"),
                Step.of(Party.KERNEL, Party.CLIENT, "RST").as(Outcome.FAULT)),
        /** The client ended its direction in order. */
        RECEIVED_FIN(Step.of(Party.CLIENT, Party.SERVER, "FIN")),
        RECEIVED_RST(Step.of(Party.CLIENT, Party.SERVER, "RST").as(Outcome.FAULT)),
        /** The client's system was told to destroy the client's socket. */
        DESTROYED(Step.at(Party.CLIENT).as(Outcome.FAULT)),
        /** The client began to speak TLS. The detail: the versions that it offers and, if it sends one (SNI), the name. */
        RECEIVED_CLIENT_HELLO(Step.of(Party.CLIENT, Party.SERVER, "ClientHello")),
        /** The server answered with ServerHello, and with its certificate behind it. The detail: the version it chose. */
        SENT_SERVER_HELLO(Step.of(Party.SERVER, Party.CLIENT, "ServerHello")),
        /** Both sides have finished the TLS handshake. */
        HANDSHAKE_DONE(Step.at(Party.SERVER)),
        /** The server ended TLS for a reason; the detail is the alert's name, such as {@code handshake_failure}. */
        SENT_ALERT(Step.of(Party.SERVER, Party.CLIENT, "alert").as(Outcome.FAULT)),
        /** The client did. */
        RECEIVED_ALERT(Step.of(Party.CLIENT, Party.SERVER, "alert").as(Outcome.FAULT)),
        /** The server ended its direction of TLS in order. */
        SENT_CLOSE_NOTIFY(Step.of(Party.SERVER, Party.CLIENT, "close_notify")),
        RECEIVED_CLOSE_NOTIFY(Step.of(Party.CLIENT, Party.SERVER, "close_notify")),
        /** The client's kernel has no route to that address. Known only in a private network. */
        NO_ROUTE(Step.at(Party.CLIENT).as(Outcome.FAULT)),
        /** The client's kernel was told by ICMP that the destination cannot be reached. Known only in a private network. */
        UNREACHABLE(new Step(Party.CLIENT, Party.CLIENT, "ICMP", Outcome.FAULT)),
        /** A router answered a SYN with ICMP: administratively prohibited. Known only in a private network. */
        REJECTED(SYN, Step.of(Party.KERNEL, Party.CLIENT, "ICMP").as(Outcome.FAULT)),
        /** The kernel answered a datagram with ICMP: nobody receives at that port. Known only in a private network. */
        PORT_UNREACHABLE(
                Step.of(Party.CLIENT, Party.KERNEL, "UDP"),
                Step.of(Party.KERNEL, Party.CLIENT, "ICMP").as(Outcome.FAULT)),
        /** The network was told to swallow all that this connection sends. */
        CUT(Step.at(Party.KERNEL)),
        /** The kernel gave the connection up, because what it had sent remained without an answer. Known only in a private network. */
        TIMED_OUT(Step.at(Party.CLIENT).as(Outcome.FAULT)),
        /** The client's resolver asked the name server for the address of a name. */
        ASKED_NAME(Step.of(Party.CLIENT, Party.SERVER, "DNS")),
        /** The name server answered that nobody has this name. */
        NO_SUCH_NAME(Step.of(Party.SERVER, Party.CLIENT, "NXDOMAIN").as(Outcome.FAULT)),
        /** The name server answered that it could not find out. */
        NAME_SERVER_FAILED(Step.of(Party.SERVER, Party.CLIENT, "SERVFAIL").as(Outcome.FAULT));

        private final List<Step> steps;

        Kind(Step... steps) {
            this.steps = List.of(steps);
        }

        /** What it is on the wire, in order; the last step is the event itself, and what comes before leads to it. */
        public List<Step> steps() {
            return steps;
        }

        /** The name in journals and wordings, such as {@code sent-rst}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Event(int connection, Kind kind, int bytes) {
        this(connection, kind, bytes, "");
    }

    static boolean contains(List<Event> events, Kind kind) {
        return events.stream().anyMatch(event -> event.kind() == kind);
    }

    static boolean contains(List<Event> events, Kind kind, String detail) {
        return events.stream()
                .anyMatch(event -> event.kind() == kind && event.detail().equals(detail));
    }

    /** A line that {@link #parse} reads back: {@code 1 received 18}, {@code 1 sent-frame 17 GOAWAY-last-0}. */
    @Override
    public String toString() {
        String line = connection + " " + kind.word();
        return line + (bytes > 0 ? " " + bytes : "") + (detail.isEmpty() ? "" : " " + detail);
    }

    /** Reads what {@link #toString} wrote. */
    public static Event parse(String line) {
        Matcher words = LINE.matcher(line);
        if (!words.matches()) {
            throw new IllegalArgumentException("not a line of a journal: " + line);
        }
        Kind kind = Kind.valueOf(words.group("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        String bytes = words.group("bytes");
        String detail = words.group("detail");
        return new Event(
                Integer.parseInt(words.group("connection")),
                kind,
                bytes == null ? 0 : Integer.parseInt(bytes),
                detail == null ? "" : detail);
    }
}
