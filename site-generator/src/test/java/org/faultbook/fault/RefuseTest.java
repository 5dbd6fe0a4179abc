package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class RefuseTest {
    @Test
    void everyConnectionIsRefused() throws Exception {
        try (Endpoint endpoint = new Refuse().open()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> Clients.exchange(endpoint))
                        .isExactlyInstanceOf(ConnectException.class)
                        .hasMessage("Connection refused")
                        .hasNoCause();
            }
        }
    }

    @Test
    void httpClientHasNoMessageOnlyACause() throws Exception {
        try (Endpoint endpoint = new Refuse().open()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port()))
                    .build();
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                    .isExactlyInstanceOf(ConnectException.class)
                    .hasMessage(null)
                    .rootCause()
                    .isExactlyInstanceOf(ClosedChannelException.class)
                    .hasMessage(null);
        }
    }
}
