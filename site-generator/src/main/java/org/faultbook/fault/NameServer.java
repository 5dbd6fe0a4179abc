package org.faultbook.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.faultbook.fault.Event.Kind;

/**
 * The name server of the program's machine, and the one thing that it answers. The program's process has its own
 * {@code resolv.conf}, which names this server, and asks nobody else.
 *
 * @param answer to every question
 */
public record NameServer(Answer answer) implements Fault {
    /** What a name server says (RFC 1035, 4.1.1). */
    public enum Answer {
        /** NXDOMAIN: nobody in the world has this name. */
        NO_SUCH_NAME(3, Kind.NO_SUCH_NAME, "says that there is no such name", "Name or service not known"),
        /** SERVFAIL: the server cannot find out, though the name may exist. */
        NAME_SERVER_FAILURE(2, Kind.NAME_SERVER_FAILED, "says that it failed", "Temporary failure in name resolution"),
        /** Nothing at all. */
        NAME_SERVER_SILENT(-1, Kind.ASKED_NAME, "says nothing", "Temporary failure in name resolution"),
        /** No fault: the loopback address, where a healthy server is. */
        NAME_FOUND(0, Kind.SENT, "knows the name, and answers there as healthy does", "");

        private final int code;
        private final Kind kind;
        private final String does;
        private final String message;

        Answer(int code, Kind kind, String does, String message) {
            this.code = code;
            this.kind = kind;
            this.does = does;
            this.message = message;
        }
    }

    /** Kept for documentation and tests (RFC 2606); with a dot, so that nobody tries it with the domain of the machine. */
    private static final String HOST = "database.example";

    private static final int HEADER = 12;
    private static final int ADDRESS_RECORD = 1;

    @Override
    public String name() {
        return answer.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public String does() {
        return "asked by the program's system for a name, " + answer.does;
    }

    @Override
    public String expect() {
        return answer == Answer.NAME_FOUND
                ? new Healthy().expect()
                : "java.net.UnknownHostException: " + HOST + ": " + answer.message;
    }

    /** The port of name servers is free there, and the program's process can be given its own system files. */
    @Override
    public Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    @Override
    public Fault healthy() {
        return new NameServer(Answer.NAME_FOUND);
    }

    @Override
    public Approach approach() {
        return Approach.NAME;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, answer.kind);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        PrivateNetwork.require(this);
        return Arrangement.at(HOST, arrangement -> {
            arrangement.hold(
                    new DatagramServer(new InetSocketAddress("127.0.0.1", 53), arrangement.journal(), this::answer));
            arrangement.startWith(Surroundings.withFiles(Map.of(
                    Path.of("/etc/nsswitch.conf"), arrangement.file("nsswitch.conf", "hosts: files dns\n"),
                    Path.of("/etc/resolv.conf"),
                            arrangement.file("resolv.conf", "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n"))));
            return arrangement.serve(port, Healthy::serve).port();
        });
    }

    private void answer(DatagramServer.Exchange exchange) throws IOException {
        exchange.note(Kind.ASKED_NAME, 0);
        if (answer.code >= 0) {
            byte[] response = response(exchange.received());
            exchange.send(response, answer.kind, answer == Answer.NAME_FOUND ? response.length : 0);
        }
    }

    /** The question comes back with the verdict, and with the address where there is one and IPv4 was asked for. */
    private byte[] response(byte[] query) throws IOException {
        int question = endOfQuestion(query);
        boolean hasAddress = answer == Answer.NAME_FOUND && query[question - 3] == ADDRESS_RECORD;
        ByteBuffer response = ByteBuffer.allocate(question + 16);
        response.put(query, 0, question);
        // A response (QR), recursion desired and available (RD, RA), and the verdict (RCODE).
        response.putShort(2, (short) (0x8180 | answer.code));
        // One question; answers; no authorities, nothing additional.
        response.putShort(4, (short) 1)
                .putShort(6, (short) (hasAddress ? 1 : 0))
                .putInt(8, 0);
        if (hasAddress) {
            // The name is that at offset 12; type A, class IN, to be kept for 0 seconds, four bytes.
            response.putShort((short) 0xC00C).putShort((short) ADDRESS_RECORD).putShort((short) 1);
            response.putInt(0).putShort((short) 4).put(new byte[] {127, 0, 0, 1});
        }
        return java.util.Arrays.copyOf(response.array(), response.position());
    }

    /** Labels with their lengths, an empty one, then type and class of two bytes each. */
    private static int endOfQuestion(byte[] query) throws IOException {
        int end = HEADER;
        while (end < query.length && query[end] != 0) {
            end += 1 + (query[end] & 0xFF);
        }
        if (end + 5 > query.length) {
            throw new IOException("not a question");
        }
        return end + 5;
    }
}
