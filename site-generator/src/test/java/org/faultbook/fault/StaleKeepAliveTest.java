package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class StaleKeepAliveTest {
    @Test
    void httpClientAsksAgainOnANewConnection() throws Exception {
        Endpoint endpoint = new StaleKeepAlive().open();
        HttpClient client = HttpClient.newHttpClient();
        assertThat(Clients.httpClient(client, HttpRequest.newBuilder(Clients.address(endpoint))))
                .isEqualTo("200 hello\n");
        assertThat(Clients.outcome(() -> Clients.httpClient(client, HttpRequest.newBuilder(Clients.address(endpoint)))))
                .isEqualTo("200 hello\n");
        assertSentAgain(endpoint, "GET");
    }

    @Test
    void httpClientDoesNotSendAPostAgain() throws Exception {
        Endpoint endpoint = new StaleKeepAlive().open();
        HttpClient client = HttpClient.newHttpClient();
        assertThat(Clients.httpClient(client, HttpRequest.newBuilder(Clients.address(endpoint))))
                .isEqualTo("200 hello\n");
        assertThat(Clients.outcome(() -> Clients.httpClient(client, Clients.post(endpoint))))
                .isEqualTo("java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.EOFException: EOF reached while reading");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 94 200", "1 received POST", "1 sent-fin");
    }

    @Test
    void urlConnectionAsksAgainOnANewConnection() throws Exception {
        Endpoint endpoint = new StaleKeepAlive().open();
        assertThat(Clients.urlConnection(endpoint)).isEqualTo("200 hello\n");
        assertThat(Clients.outcome(() -> Clients.urlConnection(endpoint))).isEqualTo("200 hello\n");
        assertSentAgain(endpoint, "GET");
    }

    @Test
    void urlConnectionSendsEvenAPostAgain() throws Exception {
        Endpoint endpoint = new StaleKeepAlive().open();
        assertThat(Clients.urlConnection(endpoint)).isEqualTo("200 hello\n");
        assertThat(Clients.outcome(() -> Clients.urlConnectionPost(endpoint))).isEqualTo("200 hello\n");
        assertSentAgain(endpoint, "POST");
    }

    @Test
    void urlConnectionThatStreamsItsBodyCannotSendItAgain() throws Exception {
        Endpoint endpoint = new StaleKeepAlive().open();
        assertThat(Clients.urlConnection(endpoint)).isEqualTo("200 hello\n");
        assertThat(Clients.outcome(() -> Clients.urlConnectionStreamingPost(endpoint)))
                .isEqualTo("java.net.SocketException: Unexpected end of file from server");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 94 200", "1 received POST", "1 sent-fin");
    }

    private static void assertSentAgain(Endpoint endpoint, String method) {
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received GET",
                        "1 sent 94 200",
                        "1 received " + method,
                        "1 sent-fin",
                        "2 accepted",
                        "2 received " + method,
                        "2 sent 94 200");
    }
}
