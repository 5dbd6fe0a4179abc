package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.DATAGRAM_CHANNEL;
import static org.faultbook.fault.Client.DATAGRAM_SOCKET;

import org.junit.jupiter.api.Test;

class UdpPortClosedTest {
    @Test
    void onlyAConnectedSocketHearsOfIt() throws Exception {
        Attempts attempts = Attempt.at(new UdpPortClosed(), DATAGRAM_SOCKET, DATAGRAM_CHANNEL);
        assertThat(attempts.outcome(DATAGRAM_SOCKET)).containsExactly("java.net.PortUnreachableException");
        assertThat(attempts.outcome(DATAGRAM_CHANNEL)).containsExactly("java.net.PortUnreachableException");
    }

    @Test
    void whereSomebodyReceivesItComesBack() throws Exception {
        Attempts attempts = Attempt.at(new UdpEcho(), DATAGRAM_SOCKET, DATAGRAM_CHANNEL);
        assertThat(attempts.outcome(DATAGRAM_SOCKET)).containsExactly("line");
        assertThat(attempts.outcome(DATAGRAM_CHANNEL)).containsExactly("line");
        assertThat(attempts.journal(DATAGRAM_SOCKET)).containsExactly("1 received 5", "1 sent 5");
    }
}
