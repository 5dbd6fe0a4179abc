package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortBodyTest {
    @Test
    void httpClientCountsTheBytes() throws Exception {
        Endpoint endpoint = new ShortBody().open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo("java.io.IOException: fixed content-length: 100, bytes received: 10"
                        + " <- java.io.IOException: fixed content-length: 100, bytes received: 10"
                        + " <- java.io.EOFException: EOF reached while reading");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 40 200", "1 sent 10", "1 sent-fin");
    }

    @Test
    void urlConnectionOfJdk17ReturnsTheTruncatedBodyInSilence() throws Exception {
        Endpoint endpoint = new ShortBody().open();
        assertThat(Clients.outcome(() -> Clients.urlConnection(endpoint)))
                .isEqualTo(Runtime.version().feature() < 25 ? "200 only this\n" : "java.io.IOException: Premature EOF");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 40 200", "1 sent 10", "1 sent-fin");
    }
}
