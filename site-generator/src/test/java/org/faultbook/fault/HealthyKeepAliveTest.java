package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class HealthyKeepAliveTest {
    @Test
    void httpClientSendsBothRequestsOnOneConnection() throws Exception {
        Endpoint endpoint = new HealthyKeepAlive().open();
        HttpClient client = HttpClient.newHttpClient();
        assertThat(Clients.httpClient(client, HttpRequest.newBuilder(Clients.address(endpoint))))
                .isEqualTo("200 hello\n");
        assertThat(Clients.outcome(() -> Clients.httpClient(client, Clients.post(endpoint))))
                .isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 94 200", "1 received POST", "1 sent 94 200");
    }

    @Test
    void urlConnectionSendsBothRequestsOnOneConnection() throws Exception {
        Endpoint endpoint = new HealthyKeepAlive().open();
        assertThat(Clients.urlConnection(endpoint)).isEqualTo("200 hello\n");
        assertThat(Clients.outcome(() -> Clients.urlConnectionStreamingPost(endpoint)))
                .isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 94 200", "1 received POST", "1 sent 94 200");
    }
}
