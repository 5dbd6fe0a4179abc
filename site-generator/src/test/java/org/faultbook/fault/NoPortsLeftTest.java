package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.ASYNC_CHANNEL;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class NoPortsLeftTest {
    @Test
    void connectingAndListeningHaveDifferentWordsForIt() throws Exception {
        Attempts attempts =
                Attempt.at(new NoPortsLeft(), SOCKET, CHANNEL, ASYNC_CHANNEL, HTTP_URL_CONNECTION, HTTP_CLIENT);
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.BindException: Cannot assign requested address");
        assertThat(attempts.outcome(CHANNEL))
                .containsExactly("java.net.BindException: Cannot assign requested address");
        assertThat(attempts.outcome(ASYNC_CHANNEL))
                .containsExactly(
                        "java.util.concurrent.ExecutionException: java.net.BindException: Cannot assign requested address",
                        "java.net.BindException: Cannot assign requested address");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION))
                .containsExactly("java.net.BindException: Cannot assign requested address");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly(
                        "java.net.ConnectException: Cannot assign requested address",
                        "java.net.ConnectException: Cannot assign requested address",
                        "java.net.BindException: Cannot assign requested address");
        assertThat(attempts.journal(SOCKET)).isEmpty();
    }
}
