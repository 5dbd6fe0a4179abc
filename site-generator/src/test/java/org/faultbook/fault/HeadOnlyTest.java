package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HeadOnlyTest {
    private static final Duration LIMIT = Duration.ofMillis(500);

    @Test
    void urlConnectionTimesOutInTheBody() throws Exception {
        Endpoint endpoint = new HeadOnly().open();
        HttpURLConnection connection = Clients.open(endpoint);
        connection.setReadTimeout(1_000);
        assertThat(connection.getResponseCode()).isEqualTo(200);
        assertThat(Clients.outcome(() -> Clients.read(connection)))
                .isEqualTo("java.net.SocketTimeoutException: Read timed out");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received GET", "1 sent 38 200");
    }

    @Test
    void theTimeoutOfAnHttpRequestEndsWithTheHead() throws Exception {
        AtomicBoolean head = new AtomicBoolean();
        CompletableFuture<HttpResponse<String>> response = new CompletableFuture<>();
        Endpoint endpoint = new HeadOnly().open();
        // Until the head has come in time, however slow the machine is.
        while (!head.get()) {
            response = HttpClient.newHttpClient()
                    .sendAsync(
                            HttpRequest.newBuilder(Clients.address(endpoint))
                                    .timeout(LIMIT)
                                    .build(),
                            info -> {
                                head.set(true);
                                return BodySubscribers.ofString(StandardCharsets.UTF_8);
                            });
            Thread.sleep(LIMIT.multipliedBy(2).toMillis());
        }
        assertThat(response).isNotDone();
        endpoint.close();
        CompletableFuture<HttpResponse<String>> last = response;
        assertThat(Clients.outcome(() -> last.get().body()))
                .startsWith("java.util.concurrent.ExecutionException: java.io.IOException: fixed content-length: 6");
    }
}
