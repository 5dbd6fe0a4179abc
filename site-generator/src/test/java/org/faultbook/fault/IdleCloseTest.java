package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class IdleCloseTest {
    private static final int PATIENCE_MILLIS = 1_000;

    @Test
    void httpClientNoticesTheEndAndConnectsAnew() throws Exception {
        Endpoint endpoint = new IdleClose().open();
        HttpClient client = HttpClient.newHttpClient();
        assertThat(Clients.httpClient(client, HttpRequest.newBuilder(Clients.address(endpoint))))
                .isEqualTo("200 hello\n");
        Thread.sleep(PATIENCE_MILLIS);
        assertThat(Clients.outcome(() -> Clients.httpClient(client, Clients.post(endpoint))))
                .isEqualTo("200 hello\n");
        assertSentOnANewConnection(endpoint);
    }

    @Test
    void urlConnectionNoticesTheEndAndConnectsAnew() throws Exception {
        Endpoint endpoint = new IdleClose().open();
        assertThat(Clients.urlConnection(endpoint)).isEqualTo("200 hello\n");
        Thread.sleep(PATIENCE_MILLIS);
        assertThat(Clients.outcome(() -> Clients.urlConnectionStreamingPost(endpoint)))
                .isEqualTo("200 hello\n");
        assertSentOnANewConnection(endpoint);
    }

    @Test
    void aSocketReadsTheEndAfterTheResponse() throws Exception {
        Endpoint endpoint = new IdleClose().open();
        assertThat(Clients.exchange(endpoint)).startsWith("HTTP/1.1 200 OK").endsWith("hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 94 200", "1 sent-fin");
    }

    private static void assertSentOnANewConnection(Endpoint endpoint) {
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received GET",
                        "1 sent 94 200",
                        "1 sent-fin",
                        "2 accepted",
                        "2 received POST",
                        "2 sent 94 200",
                        "2 sent-fin");
    }
}
