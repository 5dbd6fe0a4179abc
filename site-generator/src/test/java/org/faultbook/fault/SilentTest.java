package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class SilentTest {
    @Test
    void whoeverWaitsWithALimitReachesIt() throws Exception {
        Attempts attempts = Attempt.at(new Silent(), 3000, SOCKET, HTTP_URL_CONNECTION, HTTP_CLIENT);
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.SocketTimeoutException: Read timed out");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION))
                .containsExactly("java.net.SocketTimeoutException: Read timed out");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly("java.net.http.HttpTimeoutException: request timed out");
        assertThat(attempts.journal(SOCKET)).containsExactly("1 accepted", "1 received 5", "1 received-fin");
    }
}
