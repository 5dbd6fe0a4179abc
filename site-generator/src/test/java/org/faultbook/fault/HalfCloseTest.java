package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.SOCKET;
import static org.faultbook.fault.Client.SOCKET_WRITES;

import org.junit.jupiter.api.Test;

class HalfCloseTest {
    @Test
    void readingEndsAndWritingGoesOn() throws Exception {
        Attempts attempts = Attempt.at(new HalfClose(), SOCKET, CHANNEL, SOCKET_WRITES);
        assertThat(attempts.outcome(SOCKET)).containsExactly("(end)");
        assertThat(attempts.outcome(CHANNEL)).containsExactly("(end)");
        assertThat(attempts.outcome(SOCKET_WRITES)).containsExactly("(no error)");
        assertThat(attempts.journal(SOCKET))
                .containsExactly("1 accepted", "1 received 5", "1 sent-fin", "1 received-fin");
        assertThat(attempts.journal(SOCKET_WRITES)).containsSubsequence("1 sent-fin", "1 received 5", "1 received-fin");
    }
}
