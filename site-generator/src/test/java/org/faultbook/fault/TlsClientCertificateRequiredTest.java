package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TlsClientCertificateRequiredTest {
    @ParameterizedTest
    @EnumSource
    void aClientWithoutACertificateIsRefused(TlsClient client) throws Exception {
        Endpoint endpoint = new TlsClientCertificateRequired().open();
        assertThat(client.failure(endpoint))
                .isEqualTo(client.seen(List.of("javax.net.ssl.SSLHandshakeException: "
                        + TlsClient.message("handshake_failure", "Received fatal alert: handshake_failure"))));
        assertThat(Clients.journal(endpoint))
                .isEqualTo(client.journal(
                        endpoint,
                        "1 sent-server-hello TLSv1.2",
                        "1 sent-alert handshake_failure",
                        "1 sent-fin",
                        "1 received-fin"));
    }
}
