package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsCertificateTest {
    private static final String NO_PATH = "sun.security.provider.certpath.SunCertPathBuilderException:"
            + " unable to find valid certification path to requested target";
    private static final String NOT_VALID = "java.security.cert.CertPathValidatorException: validity check failed";

    @ParameterizedTest
    @EnumSource
    void thereIsNoPathToAnUnknownRoot(TlsClient client) throws Exception {
        assertNoPath("tls-untrusted", client);
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoPathEitherWhenTheServerLeavesTheIntermediateOut(TlsClient client) throws Exception {
        assertNoPath("tls-incomplete-chain", client);
    }

    private static void assertNoPath(String fault, TlsClient client) throws Exception {
        String message = "PKIX path building failed: " + NO_PATH;
        assertObjection(
                fault,
                client,
                "certificate_unknown",
                "javax.net.ssl.SSLHandshakeException: " + TlsClient.message("certificate_unknown", message),
                "sun.security.validator.ValidatorException: " + message,
                NO_PATH);
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredCertificateIsNotValid(TlsClient client) throws Exception {
        assertNotValid(
                "tls-expired",
                client,
                // TLS 1.3 of JDK 17 does not tell the server why.
                Runtime.version().feature() < 21 ? "certificate_unknown" : "certificate_expired",
                "java.security.cert.CertificateExpiredException: NotAfter: "
                        + Date.from(Instant.parse("2019-12-31T23:59:59Z")));
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfTheFutureIsNotValidYet(TlsClient client) throws Exception {
        assertNotValid(
                "tls-not-yet-valid",
                client,
                Runtime.version().feature() < 21 ? "certificate_unknown" : "bad_certificate",
                "java.security.cert.CertificateNotYetValidException: NotBefore: "
                        + Date.from(Instant.parse("2100-01-01T00:00:00Z")));
    }

    private static void assertNotValid(String fault, TlsClient client, String alert, String root) throws Exception {
        String message = "PKIX path validation failed: " + NOT_VALID;
        assertObjection(
                fault,
                client,
                alert,
                "javax.net.ssl.SSLHandshakeException: " + TlsClient.message(alert, message),
                "sun.security.validator.ValidatorException: " + message,
                NOT_VALID,
                root);
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateForAnotherHostDoesNotMatch(TlsClient client) throws Exception {
        assertNoName("tls-wrong-host", client, "No subject alternative DNS name matching localhost found.");
    }

    @ParameterizedTest
    @EnumSource
    void anAddressNeedsASubjectAlternativeName(TlsClient client) throws Exception {
        assertNoName("tls-no-san", client, "No subject alternative names present");
    }

    private static void assertNoName(String fault, TlsClient client, String message) throws Exception {
        assertObjection(
                fault,
                client,
                "certificate_unknown",
                "javax.net.ssl.SSLHandshakeException: " + TlsClient.message("certificate_unknown", message),
                "java.security.cert.CertificateException: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls-wrong-host", "tls-no-san"})
    void aSocketThatIsNotToldToAskForTheNameIsContent(String fault) throws Exception {
        Endpoint endpoint = Fault.named(fault).open();
        try (SSLSocket socket = TlsClient.connect(endpoint)) {
            assertThat(TlsClient.exchange(socket)).isEqualTo("hello\n");
        }
        assertThat(Clients.journal(endpoint)).contains("1 handshake-done TLSv1.3");
    }

    /** RFC 6125, 6.4.4, leaves it to the client; the JDK still does it (sun.security.util.HostnameChecker). */
    @ParameterizedTest
    @EnumSource
    void forAHostNameTheSubjectWillDo(TlsClient client) throws Exception {
        try (Endpoint endpoint = Fault.named("tls-no-san").open()) {
            assertThat(client.exchange("localhost", endpoint.port())).isEqualTo("hello\n");
        }
    }

    private static void assertObjection(String fault, TlsClient client, String alert, String... chain)
            throws Exception {
        Endpoint endpoint = Fault.named(fault).open();
        assertThat(client.failure(endpoint)).isEqualTo(client.seen(List.of(chain)));
        assertThat(Clients.journal(endpoint)).isEqualTo(client.objection(endpoint, alert));
        assertThat(Fault.named(fault).met(endpoint.journal().events())).isTrue();
    }
}
