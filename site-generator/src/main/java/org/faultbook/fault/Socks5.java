package org.faultbook.fault;

import java.io.IOException;
import org.faultbook.fault.Event.Kind;

/** The server's side of SOCKS 5 (RFC 1928), message by message. */
final class Socks5 {
    static final int NO_AUTHENTICATION = 0;
    static final int NO_ACCEPTABLE_METHODS = 0xff;
    static final int SUCCEEDED = 0;

    private static final int VERSION = 5;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int PORT = 2;

    private Socks5() {}

    /** Reads which methods of authentication the client offers. */
    static void awaitGreeting(Connection connection) throws IOException {
        byte[] head = connection.awaitBytes(2);
        byte[] methods = connection.awaitBytes(head[1] & 0xff);
        connection.note(Kind.RECEIVED, head.length + methods.length, "methods");
    }

    /** Chooses a method of authentication, or says that none will do. */
    static void choose(Connection connection, int method) throws IOException {
        send(
                connection,
                method == NO_ACCEPTABLE_METHODS ? "no-acceptable-methods" : "method-" + method,
                VERSION,
                method);
    }

    /** Reads where the client wants to be connected to. */
    static void awaitRequest(Connection connection) throws IOException {
        byte[] head = connection.awaitBytes(5);
        int rest = switch (head[3]) {
            case IPV4 -> 3;
            case IPV6 -> 15;
            case NAME -> head[4] & 0xff;
            default -> throw new IOException("no address type of SOCKS 5: " + head[3]);
        };
        byte[] address = connection.awaitBytes(rest + PORT);
        connection.note(Kind.RECEIVED, head.length + address.length, "connect");
    }

    /** Answers the request; the address that the proxy is bound to is left open (0.0.0.0:0). */
    static void reply(Connection connection, int code) throws IOException {
        send(connection, "reply-" + code, VERSION, code, 0, IPV4, 0, 0, 0, 0, 0, 0);
    }

    private static void send(Connection connection, String detail, int... octets) throws IOException {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        connection.send(bytes, detail);
    }
}
