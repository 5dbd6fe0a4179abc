package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** A healthy HTTPS server to which somebody comes with plain HTTP: what arrives is no TLS, and it does not answer that. */
record HttpsOnly() implements HttpFault {
    @Override
    public String does() {
        return "speaks TLS alone, and closes (FIN) when something else arrives, such as plain HTTP";
    }

    @Override
    public String expect() {
        return "read: -1; HttpURLConnection: java.net.SocketException: Unexpected end of file from server";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FIN) && !Event.contains(events, Kind.HANDSHAKE_DONE);
    }

    @Override
    public Script script() {
        return connection -> {
            Tls.accept(connection, TlsFault.GOOD.engine());
            Healthy.serve(connection);
        };
    }
}
