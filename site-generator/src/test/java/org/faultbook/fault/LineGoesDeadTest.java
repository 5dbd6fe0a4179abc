package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.KEEPALIVE;
import static org.faultbook.fault.Client.SOCKET;
import static org.faultbook.fault.Client.SOCKET_WRITES;

import org.junit.jupiter.api.Test;

class LineGoesDeadTest {
    @Test
    void whoAsksNowAndThenAndWhoGoesOnSendingFindOut() throws Exception {
        Attempts attempts = Attempt.at(new LineGoesDead(), 0, KEEPALIVE, SOCKET_WRITES);
        assertThat(attempts.outcome(KEEPALIVE)).containsExactly("java.net.SocketException: Connection timed out");
        assertThat(attempts.outcome(SOCKET_WRITES)).containsExactly("java.net.SocketException: Connection timed out");
        assertThat(attempts.journal(KEEPALIVE)).containsExactly("1 accepted", "1 received 5", "1 cut", "0 timed-out");
        assertThat(attempts.journal(SOCKET_WRITES)).contains("1 cut", "0 timed-out");
    }

    @Test
    void whoOnlyWaitsNeverFindsOut() throws Exception {
        Attempts attempts = Attempt.at(new LineGoesDead(), 4000, SOCKET);
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.SocketTimeoutException: Read timed out");
        assertThat(attempts.journal(SOCKET)).containsExactly("1 accepted", "1 received 5", "1 cut");
    }
}
