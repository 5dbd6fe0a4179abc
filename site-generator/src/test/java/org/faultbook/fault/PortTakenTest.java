package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.SERVER_CHANNEL;
import static org.faultbook.fault.Client.SERVER_SOCKET;

import org.junit.jupiter.api.Test;

class PortTakenTest {
    @Test
    void whoeverWantsToListenThereToo() throws Exception {
        Attempts attempts = Attempt.at(new PortTaken(), SERVER_SOCKET, SERVER_CHANNEL);
        assertThat(attempts.outcome(SERVER_SOCKET)).containsExactly("java.net.BindException: Address already in use");
        assertThat(attempts.outcome(SERVER_CHANNEL)).containsExactly("java.net.BindException: Address already in use");
        assertThat(attempts.journal(SERVER_SOCKET)).containsExactly("0 listening");
    }

    @Test
    void aFreePortIsLeftToTheProgram() throws Exception {
        Attempts attempts = Attempt.at(new PortFree(), SERVER_SOCKET, SERVER_CHANNEL);
        assertThat(attempts.outcome(SERVER_SOCKET)).containsExactly("listens at /127.0.0.1:<port>");
        assertThat(attempts.outcome(SERVER_CHANNEL)).containsExactly("listens at /127.0.0.1:<port>");
    }
}
