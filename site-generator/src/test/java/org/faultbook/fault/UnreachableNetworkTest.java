package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.ASYNC_CHANNEL;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.DATAGRAM_SOCKET;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.SOCKET;

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
        attempts.assertNoneConnects("java.net.SocketException: Network is unreachable");
        assertThat(attempts.journal(SOCKET)).containsExactly("0 no-route");
        assertThat(attempts.journal(DATAGRAM_SOCKET)).containsExactly("0 no-route");
    }
}
