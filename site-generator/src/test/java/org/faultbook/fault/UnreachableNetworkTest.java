package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Clients.Named.ASYNC_CHANNEL;
import static org.faultbook.fault.Clients.Named.CHANNEL;
import static org.faultbook.fault.Clients.Named.DATAGRAM_SOCKET;
import static org.faultbook.fault.Clients.Named.HTTP_CLIENT;
import static org.faultbook.fault.Clients.Named.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Clients.Named.SOCKET;

import org.junit.jupiter.api.Test;

class UnreachableNetworkTest {
    @Test
    void noRouteLeadsThereForTcpOrUdp() throws Exception {
        Attempts attempts = Attempt.at(
                new UnreachableNetwork(),
                SOCKET,
                CHANNEL,
                ASYNC_CHANNEL,
                HTTP_URL_CONNECTION,
                HTTP_CLIENT,
                DATAGRAM_SOCKET);
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.SocketException: Network is unreachable");
        assertThat(attempts.outcome(CHANNEL)).containsExactly("java.net.SocketException: Network is unreachable");
        assertThat(attempts.outcome(ASYNC_CHANNEL))
                .containsExactly(
                        "java.util.concurrent.ExecutionException: java.net.SocketException: Network is unreachable",
                        "java.net.SocketException: Network is unreachable");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION))
                .containsExactly("java.net.SocketException: Network is unreachable");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly(
                        "java.net.ConnectException: Network is unreachable",
                        "java.net.ConnectException: Network is unreachable",
                        "java.net.SocketException: Network is unreachable");
        assertThat(attempts.outcome(DATAGRAM_SOCKET))
                .containsExactly("java.net.SocketException: Network is unreachable");
        assertThat(attempts.journal(SOCKET)).containsExactly("0 no-route");
        assertThat(attempts.journal(DATAGRAM_SOCKET)).containsExactly("0 no-route");
    }
}
