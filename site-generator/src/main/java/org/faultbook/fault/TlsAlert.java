package org.faultbook.fault;

import java.util.List;
import java.util.stream.Stream;

/** Answers the ClientHello with a fatal alert, which is not encrypted yet. */
record TlsAlert(Alert alert) implements TlsFault {
    /** Those that servers answer with, or proxies and load balancers in their stead. */
    static List<TlsAlert> all() {
        return Stream.of(
                        Alert.HANDSHAKE_FAILURE,
                        Alert.BAD_CERTIFICATE,
                        Alert.CERTIFICATE_UNKNOWN,
                        Alert.UNKNOWN_CA,
                        Alert.PROTOCOL_VERSION,
                        Alert.INSUFFICIENT_SECURITY,
                        Alert.INTERNAL_ERROR,
                        Alert.UNRECOGNIZED_NAME,
                        Alert.CERTIFICATE_REQUIRED)
                .map(TlsAlert::new)
                .toList();
    }

    @Override
    public String name() {
        return "tls-alert-" + alert.word().replace('_', '-');
    }

    @Override
    public String does() {
        return "answers the ClientHello with the alert " + alert.word();
    }

    @Override
    public String expect() {
        // The JDK has SSLHandshakeException for alerts that exist in handshakes only.
        String type = alert == Alert.INTERNAL_ERROR ? "SSLException" : "SSLHandshakeException";
        return "javax.net.ssl." + type + ": Received fatal alert: " + alert.word();
    }

    @Override
    public boolean met(List<Event> events) {
        return alert.isSent(events);
    }

    @Override
    public Script script() {
        return connection -> {
            TlsRecord.awaitClientHello(connection);
            Tls.refuse(connection, alert);
        };
    }
}
