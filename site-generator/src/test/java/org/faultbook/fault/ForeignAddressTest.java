package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.SERVER_CHANNEL;
import static org.faultbook.fault.Client.SERVER_SOCKET;

import org.junit.jupiter.api.Test;

class ForeignAddressTest {
    @Test
    void thisMachineDoesNotHaveTheAddress() throws Exception {
        Attempts attempts = Attempt.at(new ForeignAddress(), SERVER_SOCKET, SERVER_CHANNEL);
        assertThat(attempts.outcome(SERVER_SOCKET))
                .containsExactly("java.net.BindException: Cannot assign requested address");
        assertThat(attempts.outcome(SERVER_CHANNEL))
                .containsExactly("java.net.BindException: Cannot assign requested address");
    }
}
