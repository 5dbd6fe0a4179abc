package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Servers that answer the ClientHello with something that is not TLS: FIN, RST, plain HTTP. */
class TlsHandshakeCutTest {
    private static final String TERMINATED =
            "javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake";

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HTTP_CLIENT")
    void finTerminatesTheHandshake(TlsClient client) throws Exception {
        Endpoint endpoint = new TlsFinInHandshake().open();
        assertThat(client.failure(endpoint))
                .containsExactly(TERMINATED, "java.io.EOFException: SSL peer shut down incorrectly");
        assertThat(Clients.journal(endpoint))
                .isEqualTo(
                        client.journal(endpoint, "1 sent-fin", "1 received-alert handshake_failure", "1 received-fin"));
    }

    @Test
    void httpClientTriesOnceMoreAndHidesTheEndOfTheStream() throws Exception {
        Endpoint endpoint = new TlsFinInHandshake().open();
        assertThat(TlsClient.HTTP_CLIENT.failure(endpoint)).containsExactly(TERMINATED, TERMINATED);
        assertThat(Clients.journal(endpoint))
                .containsOnlyOnce("1 accepted", "1 sent-fin", "2 accepted", "2 sent-fin")
                .doesNotContain("3 accepted");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HTTP_CLIENT")
    void rstResetsTheConnection(TlsClient client) throws Exception {
        Endpoint endpoint = new TlsResetInHandshake().open();
        assertThat(client.failure(endpoint)).containsExactly("java.net.SocketException: Connection reset");
        assertThat(Clients.journal(endpoint)).isEqualTo(client.journal(endpoint, "1 sent-rst"));
    }

    @Test
    void httpClientTakesTheResetForTheEndOfTheHandshake() throws Exception {
        Endpoint endpoint = new TlsResetInHandshake().open();
        assertThat(TlsClient.HTTP_CLIENT.failure(endpoint))
                .containsExactly(TERMINATED, TERMINATED, "java.net.SocketException: Connection reset");
        assertThat(Clients.journal(endpoint)).isEqualTo(TlsClient.HTTP_CLIENT.journal(endpoint, "1 sent-rst"));
    }

    @ParameterizedTest
    @EnumSource
    void plainHttpIsNotTls(TlsClient client) throws Exception {
        Endpoint endpoint = new TlsPlaintext().open();
        String message = client == TlsClient.HTTP_CLIENT
                ? "Unrecognized SSL message, plaintext connection?"
                : "Unsupported or unrecognized SSL message";
        assertThat(client.failure(endpoint)).isEqualTo(client.seen(List.of("javax.net.ssl.SSLException: " + message)));
        assertThat(Clients.journal(endpoint))
                .contains("1 sent 66", "1 sent-fin")
                .last()
                .isEqualTo("1 received-fin");
    }
}
