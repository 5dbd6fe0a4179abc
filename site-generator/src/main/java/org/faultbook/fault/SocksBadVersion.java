package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP server, or an HTTP proxy, where the client was told that a SOCKS proxy is. */
record SocksBadVersion() implements SocksFault {
    @Override
    public String does() {
        return "answers the greeting of a SOCKS client in HTTP, with 400, and closes (FIN)";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: Reply from SOCKS server has bad version; with a name: java.net.UnknownHostException";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT, "400");
    }

    @Override
    public Script script() {
        return connection -> {
            Socks5.awaitGreeting(connection);
            connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "400");
            connection.end();
        };
    }
}
