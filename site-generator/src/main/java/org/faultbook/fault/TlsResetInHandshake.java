package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Answers the ClientHello with RST. */
record TlsResetInHandshake() implements TlsFault {
    @Override
    public String does() {
        return "answers the ClientHello with RST";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: Connection reset";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.RECEIVED_CLIENT_HELLO) && Event.contains(events, Kind.SENT_RST);
    }

    @Override
    public Script script() {
        return connection -> {
            TlsRecord.awaitClientHello(connection);
            connection.reset();
        };
    }
}
