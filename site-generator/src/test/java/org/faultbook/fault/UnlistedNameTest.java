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

class UnlistedNameTest {
    @Test
    void theFileIsNamedOnceAndThenOnlyTheHost() throws Exception {
        Attempts attempts = Attempt.at(
                new UnlistedName(),
                RESOLVER,
                RESOLVER_TWICE,
                SOCKET,
                HTTP_URL_CONNECTION,
                CHANNEL,
                ASYNC_CHANNEL,
                HTTP_CLIENT,
                DATAGRAM_SOCKET);
        assertThat(attempts.outcome(RESOLVER))
                .containsExactly(
                        "java.net.UnknownHostException: Unable to resolve host database.invalid in hosts file <directory>/hosts");
        assertThat(attempts.outcome(RESOLVER_TWICE)).containsExactly("java.net.UnknownHostException: database.invalid");
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.UnknownHostException: database.invalid");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION))
                .containsExactly("java.net.UnknownHostException: database.invalid");
        assertThat(attempts.outcome(CHANNEL)).containsExactly("java.nio.channels.UnresolvedAddressException");
        assertThat(attempts.outcome(ASYNC_CHANNEL)).containsExactly("java.nio.channels.UnresolvedAddressException");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly(
                        "java.net.ConnectException",
                        "java.net.ConnectException",
                        "java.nio.channels.UnresolvedAddressException");
        assertThat(attempts.outcome(DATAGRAM_SOCKET))
                .containsExactly(
                        "java.net.SocketException: Unresolved address", "java.nio.channels.UnresolvedAddressException");
        assertThat(attempts.journal(SOCKET)).isEmpty();
    }

    @Test
    void whatIsListedIsFound() throws Exception {
        Attempts attempts = Attempt.at(new ListedName(), SOCKET, HTTP_CLIENT);
        assertThat(attempts.outcome(SOCKET)).containsExactly("line", "line");
        assertThat(attempts.outcome(HTTP_CLIENT)).containsExactly("hello");
    }
}
