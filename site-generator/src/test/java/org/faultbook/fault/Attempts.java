package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What several clients met, one after the other, each at an endpoint of its own. */
final class Attempts {
    private final Map<Client, Attempt> attempts = new EnumMap<>(Client.class);

    void add(Client client, Attempt attempt) {
        attempts.put(client, attempt);
    }

    /** What was thrown and its causes, or what the client says. */
    List<String> outcome(Client client) {
        return of(client).outcome();
    }

    /** Holds that none of the clients that tried got a connection, and that each says so in its own way. */
    void assertNoneConnects(String thrown) {
        String asConnectException = thrown.replaceFirst("^[\\w.]+", "java.net.ConnectException");
        assertOutcomes(Map.of(
                Client.SOCKET, List.of(thrown),
                Client.CHANNEL, List.of(thrown),
                Client.ASYNC_CHANNEL, List.of("java.util.concurrent.ExecutionException: " + thrown, thrown),
                Client.HTTP_URL_CONNECTION, List.of(thrown),
                Client.HTTP_CLIENT, List.of(asConnectException, asConnectException, thrown),
                Client.DATAGRAM_SOCKET, List.of(thrown)));
    }

    /** The clients that look a name up, each in its own way, and the resolver itself. */
    static Client[] thatNeedAName() {
        return new Client[] {
            Client.RESOLVER,
            Client.RESOLVER_TWICE,
            Client.SOCKET,
            Client.HTTP_URL_CONNECTION,
            Client.CHANNEL,
            Client.ASYNC_CHANNEL,
            Client.HTTP_CLIENT,
            Client.DATAGRAM_SOCKET
        };
    }

    /**
     * Holds that none of the clients that tried got an address, and that each says so in its own way.
     *
     * @param reason what the resolver says the first time; later it names the host alone
     */
    void assertNoneResolves(String host, String reason) {
        List<String> unknown = List.of("java.net.UnknownHostException: " + host);
        String unresolved = "java.nio.channels.UnresolvedAddressException";
        assertOutcomes(Map.of(
                Client.RESOLVER, List.of("java.net.UnknownHostException: " + reason),
                Client.RESOLVER_TWICE, unknown,
                Client.SOCKET, unknown,
                Client.HTTP_URL_CONNECTION, unknown,
                Client.CHANNEL, List.of(unresolved),
                Client.ASYNC_CHANNEL, List.of(unresolved),
                Client.HTTP_CLIENT, List.of("java.net.ConnectException", "java.net.ConnectException", unresolved),
                Client.DATAGRAM_SOCKET, List.of("java.net.SocketException: Unresolved address", unresolved)));
    }

    private void assertOutcomes(Map<Client, List<String>> expected) {
        assertThat(attempts).isNotEmpty();
        assertThat(expected).containsKeys(attempts.keySet().toArray(Client[]::new));
        attempts.forEach((client, attempt) ->
                assertThat(attempt.outcome()).as(client.name()).isEqualTo(expected.get(client)));
    }

    /** The whole journal of the endpoint. */
    List<String> journal(Client client) {
        return of(client).journal();
    }

    private Attempt of(Client client) {
        Attempt attempt = attempts.get(client);
        if (attempt == null) {
            throw new IllegalArgumentException(client + " was not there");
        }
        return attempt;
    }
}
