package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.SOCKET;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullBacklogTest {
    @Test
    void aFurtherConnectionIsNotRefusedButTimesOut() throws Exception {
        try (Endpoint endpoint = new FullBacklog().open();
                Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), 200))
                    .isExactlyInstanceOf(SocketTimeoutException.class)
                    .hasMessage("Connect timed out")
                    .hasNoCause();
        }
    }

    @Test
    void theLimitOfHttpClientIsOneOfTheRequestOrOfTheConnection() throws Exception {
        Attempts attempts = Attempt.at(new FullBacklog(), 2000, HTTP_CLIENT, HTTP_URL_CONNECTION);
        assertThat(attempts.outcome(HTTP_URL_CONNECTION))
                .containsExactly("java.net.SocketTimeoutException: Connect timed out");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly(
                        "java.net.http.HttpConnectTimeoutException: HTTP connect timed out",
                        "java.net.http.HttpConnectTimeoutException: HTTP connect timed out",
                        "java.net.ConnectException: HTTP connect timed out");
    }

    @Test
    void inAPrivateNetworkTheJournalHasTheDroppedAttempt() throws Exception {
        List<String> lines = Attempt.inPrivateNetwork(Attempt.class, "full-backlog", "300", SOCKET.name());
        assertThat(lines).startsWith("java.net.SocketTimeoutException: Connect timed out", "journal 0 dropped");
    }
}
