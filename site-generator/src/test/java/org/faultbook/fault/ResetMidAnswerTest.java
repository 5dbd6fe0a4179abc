package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.ASYNC_CHANNEL;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class ResetMidAnswerTest {
    @Test
    void halfOfTheAnswerComesAndThenTheReset() throws Exception {
        Attempts attempts =
                Attempt.at(new ResetMidAnswer(), SOCKET, CHANNEL, ASYNC_CHANNEL, HTTP_URL_CONNECTION, HTTP_CLIENT);
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.SocketException: Connection reset");
        assertThat(attempts.outcome(CHANNEL)).containsExactly("java.net.SocketException: Connection reset");
        assertThat(attempts.outcome(ASYNC_CHANNEL))
                .containsExactly(
                        "java.util.concurrent.ExecutionException: java.io.IOException: Connection reset",
                        "java.io.IOException: Connection reset");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION)).containsExactly("java.net.SocketException: Connection reset");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly(
                        "java.io.IOException: fixed content-length: 6, bytes received: 3",
                        "java.io.IOException: fixed content-length: 6, bytes received: 3",
                        "java.net.SocketException: Connection reset");
        assertThat(attempts.journal(SOCKET))
                .containsExactly("1 accepted", "1 received 5", "1 sent 2", "1 received 5", "1 sent-rst");
    }
}
