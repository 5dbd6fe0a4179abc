package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Answers the ClientHello with FIN. */
record TlsFinInHandshake() implements TlsFault {
    @Override
    public String does() {
        return "answers the ClientHello with FIN";
    }

    @Override
    public String expect() {
        return "javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.RECEIVED_CLIENT_HELLO) && Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Script script() {
        return connection -> {
            TlsRecord.awaitClientHello(connection);
            connection.finish();
            TlsRecord.awaitEnd(connection);
        };
    }
}
