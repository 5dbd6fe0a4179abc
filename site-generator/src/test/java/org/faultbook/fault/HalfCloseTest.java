package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Clients.Named.CHANNEL;
import static org.faultbook.fault.Clients.Named.SOCKET;
import static org.faultbook.fault.Clients.Named.SOCKET_WRITES;

import org.junit.jupiter.api.Test;

class HalfCloseTest {
    @Test
    void readingEndsAndWritingGoesOn() throws Exception {
        Attempts attempts = Attempt.at(new HalfClose(), SOCKET, CHANNEL, SOCKET_WRITES);
        assertThat(attempts.outcome(SOCKET)).containsExactly("(end)(end)");
        assertThat(attempts.outcome(CHANNEL)).isEmpty();
        assertThat(attempts.outcome(SOCKET_WRITES)).containsExactly("(no error)");
        assertThat(attempts.journal(SOCKET))
                .containsExactly("1 accepted", "1 received 5", "1 sent-fin", "1 received-fin");
        assertThat(attempts.journal(SOCKET_WRITES)).containsSubsequence("1 sent-fin", "1 received 5", "1 received-fin");
    }
}
