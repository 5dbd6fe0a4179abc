package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** A SOCKS proxy that closes the connection after the greeting, as some do for a client that they do not know. */
record SocksHangUp() implements SocksFault {
    @Override
    public String does() {
        return "reads the greeting of a SOCKS client, and closes (FIN)";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: Malformed reply from SOCKS server";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.RECEIVED, "methods") && Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Script script() {
        return connection -> {
            Socks5.awaitGreeting(connection);
            connection.end();
        };
    }
}
