package org.faultbook.fault;

import java.util.List;
import javax.net.ssl.SSLEngine;

/** A server that speaks TLS 1.3 alone: what a client without it meets. Any other client finds it healthy. */
record TlsServerTooNew() implements TlsFault {
    @Override
    public String does() {
        return "speaks TLS 1.3 alone, for clients that do not";
    }

    @Override
    public String expect() {
        return "javax.net.ssl.SSLHandshakeException: Received fatal alert: protocol_version";
    }

    @Override
    public boolean met(List<Event> events) {
        return Alert.PROTOCOL_VERSION.isSent(events);
    }

    @Override
    public Script script() {
        return connection -> {
            SSLEngine engine = GOOD.engine();
            engine.setEnabledProtocols(new String[] {"TLSv1.3"});
            Tls.accept(connection, engine);
            Healthy.serve(connection);
        };
    }
}
