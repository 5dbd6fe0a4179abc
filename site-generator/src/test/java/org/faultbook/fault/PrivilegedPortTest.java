package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.SERVER_CHANNEL;
import static org.faultbook.fault.Client.SERVER_SOCKET;

import org.junit.jupiter.api.Test;

class PrivilegedPortTest {
    @Test
    void theProgramHasNoRightToListenThere() throws Exception {
        Attempts attempts = Attempt.at(new PrivilegedPort(), SERVER_SOCKET, SERVER_CHANNEL);
        assertThat(attempts.outcome(SERVER_SOCKET)).containsExactly("java.net.BindException: Permission denied");
        assertThat(attempts.outcome(SERVER_CHANNEL)).containsExactly("java.net.BindException: Permission denied");
    }
}
