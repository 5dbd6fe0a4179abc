package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpsOnlyTest {
    @Test
    void urlConnectionWithPlainHttpFindsTheEndOfTheFile() throws Exception {
        Endpoint endpoint = new HttpsOnly().open();
        assertThat(Clients.outcome(() -> Clients.urlConnection(endpoint)))
                .isEqualTo("java.net.SocketException: Unexpected end of file from server");
        assertThat(Clients.journal(endpoint)).contains("1 sent-fin", "2 sent-fin");
        assertThat(new HttpsOnly().met(endpoint.journal().events())).isTrue();
    }

    @Test
    void httpClientWithPlainHttpReceivesNoBytes() throws Exception {
        Endpoint endpoint = new HttpsOnly().open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo("java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.EOFException: EOF reached while reading");
        Clients.journal(endpoint);
    }

    @Test
    void aClientThatSpeaksTlsHasMetNoFault() throws Exception {
        Endpoint endpoint = new HttpsOnly().open();
        assertThat(TlsClient.HTTP_CLIENT.exchange("localhost", endpoint.port())).isEqualTo("hello\n");
        Clients.journal(endpoint);
        assertThat(new HttpsOnly().met(endpoint.journal().events())).isFalse();
    }
}
