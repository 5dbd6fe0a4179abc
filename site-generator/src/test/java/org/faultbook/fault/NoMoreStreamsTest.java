package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class NoMoreStreamsTest {
    @Test
    void theSecondRequestOfHttpClientFindsTooManyStreams() throws Exception {
        Endpoint endpoint = new NoMoreStreams().open();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(Clients.address(endpoint));
        assertThat(Clients.httpClient(client, request)).isEqualTo("200 hello\n");
        assertThat(Clients.outcome(() -> Clients.httpClient(client, request)))
                .isEqualTo("java.io.IOException: too many concurrent streams"
                        + " <- java.io.IOException: too many concurrent streams");
        assertThat(Clients.conversation(endpoint))
                .endsWith(
                        "1 sent-frame 15 SETTINGS-max-concurrent-streams-0",
                        "1 sent-frame 10 HEADERS-200",
                        "1 sent-frame 15 DATA");
    }
}
