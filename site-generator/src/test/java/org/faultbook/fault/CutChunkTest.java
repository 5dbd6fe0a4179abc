package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutChunkTest {
    @Test
    void inAChunkHttpClientWasReadingItsData() throws Exception {
        Endpoint endpoint = new CutChunk(CutChunk.Where.IN_DATA).open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo("java.io.IOException: chunked transfer encoding, state: READING_DATA"
                        + " <- java.io.IOException: chunked transfer encoding, state: READING_DATA"
                        + " <- java.io.EOFException: EOF reached while reading");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 47 200", "1 sent 21", "1 sent-fin");
    }

    @Test
    void betweenChunksHttpClientWasReadingALength() throws Exception {
        Endpoint endpoint = new CutChunk(CutChunk.Where.BEFORE_SIZE).open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo("java.io.IOException: chunked transfer encoding, state: READING_LENGTH"
                        + " <- java.io.IOException: chunked transfer encoding, state: READING_LENGTH"
                        + " <- java.io.EOFException: EOF reached while reading");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 47 200", "1 sent 11", "1 sent-fin");
    }

    @Test
    void inAChunkUrlConnectionSaysPrematureEof() throws Exception {
        Endpoint endpoint = new CutChunk(CutChunk.Where.IN_DATA).open();
        assertThat(Clients.outcome(() -> Clients.urlConnection(endpoint)))
                .isEqualTo("java.io.IOException: Premature EOF");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 47 200", "1 sent 21", "1 sent-fin");
    }

    @Test
    void betweenChunksUrlConnectionSaysPrematureEof() throws Exception {
        Endpoint endpoint = new CutChunk(CutChunk.Where.BEFORE_SIZE).open();
        assertThat(Clients.outcome(() -> Clients.urlConnection(endpoint)))
                .isEqualTo("java.io.IOException: Premature EOF");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received GET", "1 sent 47 200", "1 sent 11", "1 sent-fin");
    }
}
