package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * A healthy server but for the certificate that it shows: most clients end the handshake when they see it.
 *
 * @param host by which name programs come here
 */
record TlsCertificate(String name, Credentials credentials, String host, String does, String expect)
        implements TlsFault {
    private static final String HANDSHAKE = "javax.net.ssl.SSLHandshakeException: ";
    private static final String NO_PATH = HANDSHAKE
            + "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException:"
            + " unable to find valid certification path to requested target";
    private static final String NOT_VALID_NOW = HANDSHAKE
            + "PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed";

    static List<TlsCertificate> all() {
        return List.of(
                new TlsCertificate(
                        "tls-untrusted",
                        Credentials.of(Certificates.UNTRUSTED, Certificates.UNKNOWN_ISSUING),
                        "localhost",
                        "shows a certificate whose chain ends in a root that nobody trusts",
                        NO_PATH),
                new TlsCertificate(
                        "tls-incomplete-chain",
                        Credentials.of(Certificates.GOOD),
                        "localhost",
                        "shows its certificate without that of the intermediate authority",
                        NO_PATH),
                new TlsCertificate(
                        "tls-expired",
                        Credentials.of(Certificates.EXPIRED, Certificates.ISSUING),
                        "localhost",
                        "shows a certificate that was valid in 2019",
                        NOT_VALID_NOW),
                new TlsCertificate(
                        "tls-not-yet-valid",
                        Credentials.of(Certificates.NOT_YET_VALID, Certificates.ISSUING),
                        "localhost",
                        "shows a certificate that will be valid in 2100",
                        NOT_VALID_NOW),
                new TlsCertificate(
                        "tls-wrong-host",
                        Credentials.of(Certificates.OTHER_HOST, Certificates.ISSUING),
                        "localhost",
                        "shows a certificate for other.localhost",
                        HANDSHAKE + "No subject alternative DNS name matching localhost found."),
                new TlsCertificate(
                        "tls-no-san",
                        Credentials.of(Certificates.NO_SAN, Certificates.ISSUING),
                        "127.0.0.1",
                        "shows a certificate without subject alternative names",
                        HANDSHAKE + "No subject alternative names present"));
    }

    @Override
    public Fault healthy() {
        return host.equals(HealthyTls.BY_NAME.host()) ? HealthyTls.BY_NAME : HealthyTls.BY_ADDRESS;
    }

    /** That it showed the certificate: TLS 1.3 encrypts what the client thinks of it, and some clients just leave. */
    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_SERVER_HELLO);
    }

    @Override
    public Script script() {
        return connection -> {
            Tls.accept(connection, credentials.engine());
            Healthy.serve(connection);
        };
    }
}
