package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoResponseTest {
    @Test
    void aSocketReadsTheEnd() throws Exception {
        Endpoint endpoint = new NoResponse().open();
        assertThat(Clients.outcome(() -> Clients.exchange(endpoint))).isEqualTo("");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received GET", "1 sent-fin");
    }

    @Test
    void httpClientReceivesNoBytesAndAsksOnceMore() throws Exception {
        Endpoint endpoint = new NoResponse().open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo("java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.EOFException: EOF reached while reading");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted", "1 received GET", "1 sent-fin", "2 accepted", "2 received GET", "2 sent-fin");
    }

    @Test
    void httpClientDoesNotSendAPostTwice() throws Exception {
        Endpoint endpoint = new NoResponse().open();
        assertThat(Clients.outcome(() -> Clients.httpClientPost(endpoint)))
                .isEqualTo("java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.EOFException: EOF reached while reading");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received POST", "1 sent-fin");
    }

    @Test
    void urlConnectionFindsTheEndOfTheFileAndAsksOnceMore() throws Exception {
        Endpoint endpoint = new NoResponse().open();
        assertThat(Clients.outcome(() -> Clients.urlConnection(endpoint)))
                .isEqualTo("java.net.SocketException: Unexpected end of file from server");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted", "1 received GET", "1 sent-fin", "2 accepted", "2 received GET", "2 sent-fin");
    }

    @Test
    void urlConnectionSendsEvenAPostTwice() throws Exception {
        Endpoint endpoint = new NoResponse().open();
        assertThat(Clients.outcome(() -> Clients.urlConnectionPost(endpoint)))
                .isEqualTo("java.net.SocketException: Unexpected end of file from server");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted", "1 received POST", "1 sent-fin", "2 accepted", "2 received POST", "2 sent-fin");
    }

    @Test
    void urlConnectionThatStreamsItsBodyCannotSendItTwice() throws Exception {
        Endpoint endpoint = new NoResponse().open();
        assertThat(Clients.outcome(() -> Clients.urlConnectionStreamingPost(endpoint)))
                .isEqualTo("java.net.SocketException: Unexpected end of file from server");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received POST", "1 sent-fin");
    }
}
