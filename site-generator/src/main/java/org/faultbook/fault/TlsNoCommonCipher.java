package org.faultbook.fault;

import java.util.List;
import javax.net.ssl.SSLEngine;

/** A server that is left with cipher suites for RSA keys, and has a certificate with an EC key. */
record TlsNoCommonCipher() implements TlsFault {
    @Override
    public String does() {
        return "has no cipher suite in common with any client: its suites do not fit its certificate";
    }

    @Override
    public String expect() {
        return "javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure";
    }

    @Override
    public boolean met(List<Event> events) {
        return Alert.HANDSHAKE_FAILURE.isSent(events);
    }

    @Override
    public Script script() {
        return connection -> {
            SSLEngine engine = GOOD.engine();
            engine.setEnabledProtocols(new String[] {"TLSv1.2"});
            engine.setEnabledCipherSuites(
                    new String[] {"TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});
            Tls.accept(connection, engine);
        };
    }
}
