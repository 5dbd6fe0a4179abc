package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A fault of TLS. Programs meet it as {@code localhost}, and trust the lab's authority ({@link Trust}). */
sealed interface TlsFault extends Fault
        permits HealthyTls,
                TlsAlert,
                TlsCertificate,
                TlsClientCertificateRequired,
                TlsFinInHandshake,
                TlsNoCommonCipher,
                TlsPlaintext,
                TlsResetInHandshake,
                TlsServerTooNew,
                TlsServerTooOld,
                TlsTruncation {
    /** The credentials with which nothing is wrong. */
    Credentials GOOD = Credentials.of(Certificates.GOOD, Certificates.ISSUING);

    /** What happens on each connection. */
    Script script();

    /** The name under which programs come here: a certificate is for a name. */
    default String host() {
        return "localhost";
    }

    default Surroundings surroundings() {
        return Trust.surroundings(List.of());
    }

    @Override
    default Approach approach() {
        return Approach.TLS;
    }

    @Override
    default Tier tier() {
        return Tier.OWN_PROCESS;
    }

    @Override
    default boolean isAtTheServer() {
        return true;
    }

    @Override
    default Optional<String> tryIt(Endpoint endpoint) {
        return Optional.of(
                "curl --cacert %s https://%s:%d/".formatted(TrustFiles.here().pem(), endpoint.host(), endpoint.port()));
    }

    @Override
    default Fault healthy() {
        return HealthyTls.BY_NAME;
    }

    @Override
    default Endpoint open(int port) throws IOException {
        return new TlsEndpoint(Server.start(port, script()), host(), surroundings());
    }

    /** Every fault of TLS, in the order of a connection's life. */
    static List<TlsFault> all() {
        return Stream.of(
                        List.of(
                                new TlsFinInHandshake(),
                                new TlsResetInHandshake(),
                                new TlsPlaintext(),
                                new TlsServerTooOld(),
                                new TlsServerTooNew(),
                                new TlsNoCommonCipher()),
                        TlsAlert.all(),
                        TlsCertificate.all(),
                        List.of(new TlsClientCertificateRequired(), new TlsTruncation(false), new TlsTruncation(true)),
                        HealthyTls.all())
                .<TlsFault>flatMap(List::stream)
                .toList();
    }
}
