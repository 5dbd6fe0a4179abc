package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Clients.Named.ASYNC_CHANNEL;
import static org.faultbook.fault.Clients.Named.CHANNEL;
import static org.faultbook.fault.Clients.Named.HTTP_CLIENT;
import static org.faultbook.fault.Clients.Named.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Clients.Named.SOCKET;

import org.junit.jupiter.api.Test;

class UnreachableHostTest {
    @Test
    void nobodyAnswersForTheAddress() throws Exception {
        Attempts attempts =
                Attempt.at(new UnreachableHost(), SOCKET, CHANNEL, ASYNC_CHANNEL, HTTP_URL_CONNECTION, HTTP_CLIENT);
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.NoRouteToHostException: No route to host");
        assertThat(attempts.outcome(CHANNEL)).containsExactly("java.net.NoRouteToHostException: No route to host");
        assertThat(attempts.outcome(ASYNC_CHANNEL))
                .containsExactly(
                        "java.util.concurrent.ExecutionException: java.net.NoRouteToHostException: No route to host",
                        "java.net.NoRouteToHostException: No route to host");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION))
                .containsExactly("java.net.NoRouteToHostException: No route to host");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly(
                        "java.net.ConnectException: No route to host",
                        "java.net.ConnectException: No route to host",
                        "java.net.NoRouteToHostException: No route to host");
        assertThat(attempts.journal(SOCKET)).containsExactly("0 unreachable");
        // It tries twice.
        assertThat(attempts.journal(HTTP_CLIENT)).containsExactly("0 unreachable", "0 unreachable");
    }
}
