package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class HealthyProxyTest {
    @Test
    void forwardsForHttpClient() throws Exception {
        Endpoint endpoint = new HealthyProxy().open();
        assertThat(Clients.outcome(() -> Clients.httpClientThroughProxy(endpoint, "http://shop.example/")))
                .isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 89", "1 sent-fin");
    }

    @Test
    void forwardsForUrlConnection() throws Exception {
        Endpoint endpoint = new HealthyProxy().open();
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.HTTP, "http://shop.example/")))
                .isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 89", "1 sent-fin");
    }

    @Test
    void aBodyOfAnyLengthIsCountedAndNotKept() throws Exception {
        Endpoint endpoint = new HealthyProxy().open();
        String request =
                "POST http://shop.example/ HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(1_000_000);
        try (Socket socket = Clients.connect(endpoint)) {
            Clients.write(socket, request);
            assertThat(socket.getInputStream().readAllBytes()).asString().startsWith("HTTP/1.1 200 OK\r\n");
        }
        assertThat(endpoint.journal().events().stream()
                        .filter(event -> event.kind() == Event.Kind.RECEIVED)
                        .mapToInt(Event::bytes)
                        .sum())
                .isEqualTo(request.length());
    }

    @Test
    void opensATunnelForASocket() throws Exception {
        Endpoint endpoint = new HealthyProxy().open();
        assertThat(Clients.socketThroughProxy(endpoint, Proxy.Type.HTTP))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\nhello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received CONNECT", "1 sent 39 200", "1 sent 89", "1 sent-fin");
    }

    @Test
    void behindATunnelToPort443IsTls() throws Exception {
        Endpoint endpoint = new HealthyProxy().open();
        HttpClient client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(endpoint.host(), endpoint.port())))
                .sslContext(Trust.context())
                .build();
        assertThat(Clients.httpClient(client, HttpRequest.newBuilder(URI.create("https://localhost/"))))
                .isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsSubsequence(
                        "1 accepted",
                        "1 received CONNECT",
                        "1 sent 39 200",
                        "1 sent-server-hello TLSv1.3",
                        "1 handshake-done TLSv1.3",
                        "1 sent 89",
                        "1 sent-fin");
    }
}
