package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** A SOCKS 5 proxy to which no method of authentication that the client offers will do (RFC 1928, 3). */
record SocksNoAcceptableMethods() implements SocksFault {
    @Override
    public String does() {
        return "is a SOCKS 5 proxy that accepts none of the methods of authentication on offer";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: SOCKS : No acceptable methods";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT, "no-acceptable-methods");
    }

    @Override
    public Script script() {
        return connection -> {
            Socks5.awaitGreeting(connection);
            Socks5.choose(connection, Socks5.NO_ACCEPTABLE_METHODS);
            connection.end();
        };
    }
}
