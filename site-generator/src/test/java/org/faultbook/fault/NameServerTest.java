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

class NameServerTest {
    @Test
    void nobodyHasThisName() throws Exception {
        Attempts attempts = Attempt.at(
                new NameServer(NameServer.Answer.NO_SUCH_NAME),
                RESOLVER,
                RESOLVER_TWICE,
                SOCKET,
                HTTP_URL_CONNECTION,
                CHANNEL,
                ASYNC_CHANNEL,
                HTTP_CLIENT,
                DATAGRAM_SOCKET);
        assertThat(attempts.outcome(RESOLVER))
                .containsExactly("java.net.UnknownHostException: database.example: Name or service not known");
        assertThat(attempts.outcome(RESOLVER_TWICE)).containsExactly("java.net.UnknownHostException: database.example");
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.UnknownHostException: database.example");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION))
                .containsExactly("java.net.UnknownHostException: database.example");
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
        // Asked for IPv4 and for IPv6.
        assertThat(attempts.journal(RESOLVER))
                .containsExactly("1 asked-name", "1 no-such-name", "1 asked-name", "1 no-such-name");
    }

    @Test
    void theServerThatKnowsNothingMayKnowMoreLater() throws Exception {
        Attempts attempts = Attempt.at(
                new NameServer(NameServer.Answer.NAME_SERVER_FAILURE),
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
                        "java.net.UnknownHostException: database.example: Temporary failure in name resolution");
        assertThat(attempts.outcome(RESOLVER_TWICE)).containsExactly("java.net.UnknownHostException: database.example");
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.UnknownHostException: database.example");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION))
                .containsExactly("java.net.UnknownHostException: database.example");
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
        assertThat(attempts.journal(RESOLVER))
                .containsExactly("1 asked-name", "1 name-server-failed", "1 asked-name", "1 name-server-failed");
    }

    @Test
    void aSilentServerIsToldNoOtherwise() throws Exception {
        Attempts attempts = Attempt.at(
                new NameServer(NameServer.Answer.NAME_SERVER_SILENT),
                RESOLVER,
                RESOLVER_TWICE,
                SOCKET,
                CHANNEL,
                HTTP_CLIENT);
        assertThat(attempts.outcome(RESOLVER))
                .containsExactly(
                        "java.net.UnknownHostException: database.example: Temporary failure in name resolution");
        assertThat(attempts.outcome(RESOLVER_TWICE)).containsExactly("java.net.UnknownHostException: database.example");
        assertThat(attempts.outcome(SOCKET)).containsExactly("java.net.UnknownHostException: database.example");
        assertThat(attempts.outcome(CHANNEL)).containsExactly("java.nio.channels.UnresolvedAddressException");
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly(
                        "java.net.ConnectException",
                        "java.net.ConnectException",
                        "java.nio.channels.UnresolvedAddressException");
        assertThat(attempts.journal(RESOLVER)).containsExactly("1 asked-name", "1 asked-name");
    }

    @Test
    void theNameLeadsToTheServer() throws Exception {
        Attempts attempts =
                Attempt.at(new NameServer(NameServer.Answer.NAME_FOUND), SOCKET, HTTP_CLIENT, HTTP_URL_CONNECTION);
        assertThat(attempts.outcome(SOCKET)).containsExactly("line", "line");
        assertThat(attempts.outcome(HTTP_CLIENT)).containsExactly("hello");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION)).containsExactly("hello");
    }
}
