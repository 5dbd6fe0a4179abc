package org.faultbook.fault;

import java.util.List;
import javax.net.ssl.SSLEngine;

/**
 * Asks for a certificate of the client, and ends the handshake when it has none. On TLS 1.2, whose alert is not encrypted
 * at this point: an engine's own alert differs between versions of the JDK (JDK-8311644).
 */
record TlsClientCertificateRequired() implements TlsFault {
    private static final int CERTIFICATE = 11;

    @Override
    public String does() {
        return "asks the client for a certificate, on TLS 1.2, and refuses one that has none";
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
            engine.setNeedClientAuth(true);
            Tls.accept(connection, engine, TlsClientCertificateRequired::isWithoutCertificate);
            Healthy.serve(connection);
        };
    }

    /** A list of certificates of length 0 (RFC 5246, 7.4.6, which has handshake_failure as the answer). */
    private static boolean isWithoutCertificate(TlsRecord record) {
        int list = TlsRecord.HEADER + 4;
        return record.isHandshake(CERTIFICATE)
                && record.bytes().length >= list + 3
                && TlsRecord.number(record.bytes(), list, 3) == 0;
    }
}
