package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class HealthyHttp2Test {
    @Test
    void httpClientIsUpgradedAndAnswered() throws Exception {
        Endpoint endpoint = new HealthyHttp2().open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint))).isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received GET",
                        "1 sent 71 101",
                        "1 sent-frame 9 SETTINGS",
                        "1 received preface",
                        "1 sent-frame 9 SETTINGS-ACK",
                        "1 sent-frame 10 HEADERS-200",
                        "1 sent-frame 15 DATA");
    }

    @Test
    void theNextRequestIsANewStreamOfTheSameConnection() throws Exception {
        Endpoint endpoint = new HealthyHttp2().open();
        HttpClient client = HttpClient.newHttpClient();
        assertThat(Clients.httpClient(client, HttpRequest.newBuilder(Clients.address(endpoint))))
                .isEqualTo("200 hello\n");
        assertThat(Clients.httpClient(client, Clients.post(endpoint))).isEqualTo("200 hello\n");
        assertThat(Clients.journal(endpoint))
                .contains(
                        "1 received 24 preface",
                        "1 received-frame 45 SETTINGS",
                        "1 received-frame 13 WINDOW_UPDATE",
                        "1 received-frame 9 SETTINGS-ACK",
                        "1 received-frame 14 DATA")
                .noneMatch(event -> event.startsWith("2 "))
                .endsWith("1 sent-frame 10 HEADERS-200", "1 sent-frame 15 DATA");
    }

    @Test
    void aClientOfHttp11IsAnsweredInItsOwnProtocol() throws Exception {
        Endpoint endpoint = new HealthyHttp2().open();
        assertThat(Clients.urlConnection(endpoint)).isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 89", "1 sent-fin");
    }
}
