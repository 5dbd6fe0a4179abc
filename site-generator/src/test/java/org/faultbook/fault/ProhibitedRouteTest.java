package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.ASYNC_CHANNEL;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.DATAGRAM_SOCKET;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class ProhibitedRouteTest {
    @Test
    void connectingIsForbiddenWhichTheJdkCallsBinding() throws Exception {
        Attempts attempts = Attempt.at(
                new ProhibitedRoute(),
                SOCKET,
                CHANNEL,
                ASYNC_CHANNEL,
                HTTP_URL_CONNECTION,
                HTTP_CLIENT,
                DATAGRAM_SOCKET);
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.BindException: Permission denied");
        assertThat(attempts.outcome(CHANNEL)).containsExactly("java.net.BindException: Permission denied");
        assertThat(attempts.outcome(ASYNC_CHANNEL))
                .containsExactly(
                        "java.util.concurrent.ExecutionException: java.net.BindException: Permission denied",
                        "java.net.BindException: Permission denied");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION)).containsExactly("java.net.BindException: Permission denied");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly(
                        "java.net.ConnectException: Permission denied",
                        "java.net.ConnectException: Permission denied",
                        "java.net.BindException: Permission denied");
        assertThat(attempts.outcome(DATAGRAM_SOCKET)).containsExactly("java.net.BindException: Permission denied");
        assertThat(attempts.journal(SOCKET)).isEmpty();
    }
}
