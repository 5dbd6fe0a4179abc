package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.ASYNC_CHANNEL;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class SynTimeoutTest {
    @Test
    void theKernelGivesUpAndHttpClientHidesThat() throws Exception {
        Attempts attempts =
                Attempt.at(new SynTimeout(), 0, SOCKET, CHANNEL, ASYNC_CHANNEL, HTTP_URL_CONNECTION, HTTP_CLIENT);
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.ConnectException: Connection timed out");
        assertThat(attempts.outcome(CHANNEL)).containsExactly("java.net.ConnectException: Connection timed out");
        assertThat(attempts.outcome(ASYNC_CHANNEL))
                .containsExactly(
                        "java.util.concurrent.ExecutionException: java.net.ConnectException: Connection timed out",
                        "java.net.ConnectException: Connection timed out");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION))
                .containsExactly("java.net.ConnectException: Connection timed out");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly(
                        "java.net.ConnectException",
                        "java.net.ConnectException",
                        "java.nio.channels.ClosedChannelException");
        assertThat(attempts.journal(SOCKET)).containsExactly("0 dropped", "0 dropped", "0 timed-out");
        // It tries twice.
        assertThat(attempts.journal(HTTP_CLIENT))
                .filteredOn("0 timed-out"::equals)
                .hasSize(2);
    }
}
