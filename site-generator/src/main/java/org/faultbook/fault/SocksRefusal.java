package org.faultbook.fault;

import java.util.List;
import java.util.Locale;
import org.faultbook.fault.Event.Kind;

/**
 * A SOCKS 5 proxy that does not connect, and says why with a code (RFC 1928, 6).
 *
 * @param reply the reason
 */
record SocksRefusal(Reply reply) implements SocksFault {
    /** The codes of RFC 1928, from 1 on, in their order. */
    public enum Reply {
        GENERAL_FAILURE("SOCKS server general failure"),
        NOT_ALLOWED("SOCKS: Connection not allowed by ruleset"),
        NETWORK_UNREACHABLE("SOCKS: Network unreachable"),
        HOST_UNREACHABLE("SOCKS: Host unreachable"),
        CONNECTION_REFUSED("SOCKS: Connection refused"),
        TTL_EXPIRED("SOCKS: TTL expired"),
        COMMAND_NOT_SUPPORTED("SOCKS: Command not supported"),
        ADDRESS_TYPE_NOT_SUPPORTED("SOCKS: address type not supported");

        private final String message;

        Reply(String message) {
            this.message = message;
        }

        int code() {
            return ordinal() + 1;
        }

        private String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String name() {
        return "socks-" + reply.words();
    }

    @Override
    public String does() {
        return "is a SOCKS 5 proxy that answers the request with " + reply.code() + " ("
                + reply.words().replace('-', ' ') + ")";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: " + reply.message;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT, "reply-" + reply.code());
    }

    @Override
    public Script script() {
        return connection -> {
            Socks5.awaitGreeting(connection);
            Socks5.choose(connection, Socks5.NO_AUTHENTICATION);
            Socks5.awaitRequest(connection);
            Socks5.reply(connection, reply.code());
            connection.end();
        };
    }
}
