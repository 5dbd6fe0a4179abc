package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TlsTruncationTest {
    @ParameterizedTest
    @EnumSource
    void halfABodyPassesForAWholeOne(TlsClient client) throws Exception {
        Endpoint endpoint = Fault.named("tls-truncation").open();
        assertThat(client.exchange(endpoint)).isEqualTo("hel");
        assertThat(Clients.journal(endpoint))
                .contains("1 handshake-done TLSv1.3", "1 sent 67", "1 sent-fin")
                .doesNotContain("1 sent-close-notify");
        assertThat(Fault.named("tls-truncation").met(endpoint.journal().events()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HTTP_CLIENT")
    void aSocketThatInsistsOnTheCloseNotifyThrows(TlsClient client) throws Exception {
        Endpoint endpoint = Fault.named("tls-truncation-noticed").open();
        assertThat(OwnProcess.run(endpoint, client))
                .containsExactly("javax.net.ssl.SSLProtocolException: Remote host terminated the connection");
        assertThat(Clients.journal(endpoint))
                .containsOnlyOnce("1 sent-fin", "1 received-alert unexpected_message")
                .doesNotContain("1 sent-close-notify");
    }

    @Test
    void httpClientDoesNotKnowThatItShould() throws Exception {
        try (Endpoint endpoint = Fault.named("tls-truncation-noticed").open()) {
            assertThat(OwnProcess.run(endpoint, TlsClient.HTTP_CLIENT)).containsExactly("hel");
        }
    }
}
