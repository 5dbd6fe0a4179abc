package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.DATAGRAM_CHANNEL;

import org.junit.jupiter.api.Test;

class BroadcastForbiddenTest {
    @Test
    void aChannelThatDoesNotSaySoMayNotSendToAll() throws Exception {
        Attempts attempts = Attempt.at(new BroadcastForbidden(), DATAGRAM_CHANNEL);
        assertThat(attempts.outcome(DATAGRAM_CHANNEL)).containsExactly("java.net.BindException: Permission denied");
        assertThat(attempts.journal(DATAGRAM_CHANNEL)).isEmpty();
    }
}
