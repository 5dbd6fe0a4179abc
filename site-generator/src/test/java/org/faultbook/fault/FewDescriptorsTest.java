package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.MANY_SOCKETS;

import org.junit.jupiter.api.Test;

class FewDescriptorsTest {
    @Test
    void theSocketThatIsTooMany() throws Exception {
        Attempts attempts = Attempt.at(new FewDescriptors(), MANY_SOCKETS);
        assertThat(attempts.outcome(MANY_SOCKETS)).containsExactly("java.net.SocketException: Too many open files");
        assertThat(attempts.journal(MANY_SOCKETS)).contains("2 accepted");
    }

    @Test
    void withoutTheLimitAllConnect() throws Exception {
        Attempts attempts = Attempt.at(new FewDescriptors().healthy(), MANY_SOCKETS);
        assertThat(attempts.outcome(MANY_SOCKETS)).containsExactly("(50 connections)");
    }
}
