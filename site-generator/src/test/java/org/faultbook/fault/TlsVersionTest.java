package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers whose versions of TLS, or whose cipher suites, the client does not have. */
class TlsVersionTest {
    @ParameterizedTest
    @EnumSource
    void theClientDoesNotAcceptTheVersionOfAnOldServer(TlsClient client) throws Exception {
        Endpoint endpoint = new TlsServerTooOld().open();
        assertThat(client.failure(endpoint))
                .isEqualTo(client.seen(List.of("javax.net.ssl.SSLHandshakeException: "
                        + TlsClient.message(
                                "protocol_version",
                                "The server selected protocol version TLS10 is not accepted by client preferences"
                                        + " [TLS13, TLS12]"))));
        assertThat(Clients.journal(endpoint))
                .contains("1 sent-server-hello TLSv1")
                .last()
                .isEqualTo("1 received-fin");
    }

    @Test
    void anOldClientIsToldThatANewServerDoesNotSpeakItsVersion() throws Exception {
        Endpoint endpoint = new TlsServerTooNew().open();
        try (SSLSocket socket = TlsClient.connect(endpoint)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            assertThatThrownBy(() -> TlsClient.exchange(socket))
                    .isExactlyInstanceOf(SSLHandshakeException.class)
                    .hasMessage(TlsClient.message("protocol_version", "Received fatal alert: protocol_version"))
                    .hasNoCause();
        }
        assertThat(Clients.journal(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received-client-hello TLSv1.2",
                        "1 sent-alert protocol_version",
                        "1 sent-fin",
                        "1 received-fin");
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatSpeaksTls13FindsTheNewServerHealthy(TlsClient client) throws Exception {
        Endpoint endpoint = new TlsServerTooNew().open();
        assertThat(client.exchange(endpoint)).isEqualTo("hello\n");
        Clients.journal(endpoint);
        assertThat(new TlsServerTooNew().met(endpoint.journal().events())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void withoutACommonCipherSuiteTheHandshakeFails(TlsClient client) throws Exception {
        Endpoint endpoint = new TlsNoCommonCipher().open();
        assertThat(client.failure(endpoint))
                .isEqualTo(client.seen(List.of("javax.net.ssl.SSLHandshakeException: "
                        + TlsClient.message("handshake_failure", "Received fatal alert: handshake_failure"))));
        assertThat(Clients.journal(endpoint))
                .isEqualTo(client.journal(endpoint, "1 sent-alert handshake_failure", "1 sent-fin", "1 received-fin"));
    }
}
