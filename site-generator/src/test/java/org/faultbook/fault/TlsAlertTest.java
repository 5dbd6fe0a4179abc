package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TlsAlertTest {
    @ParameterizedTest
    @MethodSource
    void theClientReceivesTheAlert(TlsAlert fault, TlsClient client) throws Exception {
        String alert = fault.alert().word();
        String type = alert.equals("internal_error") ? "SSLException" : "SSLHandshakeException";
        Endpoint endpoint = fault.open();
        assertThat(client.failure(endpoint))
                .isEqualTo(client.seen(List.of(
                        "javax.net.ssl." + type + ": " + TlsClient.message(alert, "Received fatal alert: " + alert))));
        assertThat(Clients.journal(endpoint))
                .isEqualTo(client.journal(endpoint, "1 sent-alert " + alert, "1 sent-fin", "1 received-fin"));
        assertThat(fault.met(endpoint.journal().events())).isTrue();
    }

    static Stream<Arguments> theClientReceivesTheAlert() {
        return TlsAlert.all().stream()
                .flatMap(fault -> Stream.of(TlsClient.values()).map(client -> Arguments.of(fault, client)));
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(TlsAlert.all())
                .extracting(Fault::name)
                .containsExactly(
                        "tls-alert-handshake-failure",
                        "tls-alert-bad-certificate",
                        "tls-alert-certificate-unknown",
                        "tls-alert-unknown-ca",
                        "tls-alert-protocol-version",
                        "tls-alert-insufficient-security",
                        "tls-alert-internal-error",
                        "tls-alert-unrecognized-name",
                        "tls-alert-certificate-required");
    }

    /** RFC 8446, B.2. */
    @Test
    void codesAreThoseOfTheRfc() {
        assertThat(Stream.of(0, 40, 42, 46, 48, 70, 71, 80, 112, 116, 99).map(Alert::nameOf))
                .containsExactly(
                        "close_notify",
                        "handshake_failure",
                        "bad_certificate",
                        "certificate_unknown",
                        "unknown_ca",
                        "protocol_version",
                        "insufficient_security",
                        "internal_error",
                        "unrecognized_name",
                        "certificate_required",
                        "alert(99)");
    }
}
