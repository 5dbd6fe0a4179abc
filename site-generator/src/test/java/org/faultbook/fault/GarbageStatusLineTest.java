package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GarbageStatusLineTest {
    @Test
    void httpClientShowsTheLine() throws Exception {
        Endpoint endpoint = new GarbageStatusLine().open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo("java.net.ProtocolException: Invalid status line: \"220 mail.example.org ESMTP\""
                        + " <- java.net.ProtocolException: Invalid status line: \"220 mail.example.org ESMTP\"");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 28", "1 sent-fin");
    }

    @Test
    void urlConnectionDoesNotShowIt() throws Exception {
        Endpoint endpoint = new GarbageStatusLine().open();
        assertThat(Clients.outcome(() -> Clients.urlConnection(endpoint)))
                .isEqualTo("java.io.IOException: Invalid Http response");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 28", "1 sent-fin");
    }
}
