package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GarbageHeaderTest {
    @Test
    void httpClientRefusesTheName() throws Exception {
        Endpoint endpoint = new GarbageHeader().open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo("java.net.ProtocolException: Invalid header name \"Served By\""
                        + " <- java.net.ProtocolException: Invalid header name \"Served By\"");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 60 200", "1 sent 6", "1 sent-fin");
    }

    @Test
    void urlConnectionTakesIt() throws Exception {
        Endpoint endpoint = new GarbageHeader().open();
        assertThat(Clients.outcome(() -> Clients.urlConnection(endpoint))).isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 60 200", "1 sent 6", "1 sent-fin");
    }
}
