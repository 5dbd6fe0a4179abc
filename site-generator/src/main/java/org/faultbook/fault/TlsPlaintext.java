package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP server where the client expects TLS: it takes the ClientHello for a bad request. */
record TlsPlaintext() implements TlsFault {
    private static final String RESPONSE = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    @Override
    public String does() {
        return "answers the ClientHello in plain HTTP";
    }

    @Override
    public String expect() {
        return "javax.net.ssl.SSLException: Unsupported or unrecognized SSL message";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.RECEIVED_CLIENT_HELLO) && Event.contains(events, Kind.SENT);
    }

    @Override
    public Script script() {
        return connection -> {
            TlsRecord.awaitClientHello(connection);
            connection.send(RESPONSE);
            connection.finish();
            TlsRecord.awaitEnd(connection);
        };
    }
}
