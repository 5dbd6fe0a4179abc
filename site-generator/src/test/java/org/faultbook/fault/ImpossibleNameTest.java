package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Clients.Named.ASYNC_CHANNEL;
import static org.faultbook.fault.Clients.Named.CHANNEL;
import static org.faultbook.fault.Clients.Named.DATAGRAM_SOCKET;
import static org.faultbook.fault.Clients.Named.HTTP_CLIENT;
import static org.faultbook.fault.Clients.Named.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Clients.Named.RESOLVER;
import static org.faultbook.fault.Clients.Named.RESOLVER_TWICE;
import static org.faultbook.fault.Clients.Named.SOCKET;

import org.junit.jupiter.api.Test;

class ImpossibleNameTest {
    @Test
    void theReasonIsSaidOnceAndThenOnlyTheName() throws Exception {
        Attempts attempts = Attempt.at(
                new ImpossibleName(),
                RESOLVER,
                RESOLVER_TWICE,
                SOCKET,
                HTTP_URL_CONNECTION,
                CHANNEL,
                ASYNC_CHANNEL,
                DATAGRAM_SOCKET);
        assertThat(attempts.outcome(RESOLVER))
                .containsExactly("java.net.UnknownHostException: no..name: Name or service not known");
        assertThat(attempts.outcome(RESOLVER_TWICE)).containsExactly("java.net.UnknownHostException: no..name");
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.UnknownHostException: no..name");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION)).containsExactly("java.net.UnknownHostException: no..name");
        assertThat(attempts.outcome(CHANNEL)).containsExactly("java.nio.channels.UnresolvedAddressException");
        assertThat(attempts.outcome(ASYNC_CHANNEL)).containsExactly("java.nio.channels.UnresolvedAddressException");
        assertThat(attempts.outcome(DATAGRAM_SOCKET))
                .containsExactly(
                        "java.net.SocketException: Unresolved address", "java.nio.channels.UnresolvedAddressException");
        assertThat(attempts.journal(SOCKET)).isEmpty();
    }

    @Test
    void httpClientRefusesToTry() throws Exception {
        Attempts attempts = Attempt.at(new ImpossibleName(), HTTP_CLIENT);
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly("java.lang.IllegalArgumentException: unsupported URI http://no..name:<port>/");
    }
}
