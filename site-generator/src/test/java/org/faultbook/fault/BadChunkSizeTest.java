package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BadChunkSizeTest {
    @Test
    void httpClientNamesTheCharacter() throws Exception {
        Endpoint endpoint = new BadChunkSize().open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo("java.io.IOException: Illegal character in chunk size: 115"
                        + " <- java.io.IOException: Illegal character in chunk size: 115");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 47 200", "1 sent 18", "1 sent-fin");
    }

    @Test
    void urlConnectionSaysBogus() throws Exception {
        Endpoint endpoint = new BadChunkSize().open();
        assertThat(Clients.outcome(() -> Clients.urlConnection(endpoint)))
                .isEqualTo("java.io.IOException: Bogus chunk size");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 47 200", "1 sent 18", "1 sent-fin");
    }
}
