package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * No fault: a SOCKS 5 proxy without authentication. Every target is the same healthy server, in this endpoint, so that
 * nothing leaves the machine.
 */
record HealthySocks() implements SocksFault {
    @Override
    public String does() {
        return "is a SOCKS 5 proxy; every target is the same healthy server";
    }

    @Override
    public String expect() {
        return "HTTP/1.1 200 OK";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.ACCEPTED);
    }

    @Override
    public Script script() {
        return connection -> {
            Socks5.awaitGreeting(connection);
            Socks5.choose(connection, Socks5.NO_AUTHENTICATION);
            Socks5.awaitRequest(connection);
            Socks5.reply(connection, Socks5.SUCCEEDED);
            Healthy.serve(connection);
        };
    }
}
