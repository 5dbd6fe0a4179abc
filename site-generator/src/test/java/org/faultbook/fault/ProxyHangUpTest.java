package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import org.junit.jupiter.api.Test;

class ProxyHangUpTest {
    @Test
    void httpClientReceivesNoBytesAndAsksOnceMore() throws Exception {
        Endpoint endpoint = new ProxyHangUp().open();
        assertThat(Clients.outcome(() -> Clients.httpClientThroughProxy(endpoint, "https://shop.example/")))
                .isEqualTo("java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.IOException: HTTP/1.1 header parser received no bytes"
                        + " <- java.io.EOFException: EOF reached while reading");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received CONNECT",
                        "1 sent-fin",
                        "2 accepted",
                        "2 received CONNECT",
                        "2 sent-fin");
    }

    @Test
    void urlConnectionFindsTheEndOfTheFile() throws Exception {
        Endpoint endpoint = new ProxyHangUp().open();
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.HTTP, "https://shop.example/")))
                .isEqualTo("java.net.SocketException: Unexpected end of file from server");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received CONNECT", "1 sent-fin");
    }

    @Test
    void aSocketFindsTheEndOfTheFile() throws Exception {
        Endpoint endpoint = new ProxyHangUp().open();
        assertThat(Clients.outcome(() -> Clients.socketThroughProxy(endpoint, Proxy.Type.HTTP)))
                .isEqualTo("java.net.SocketException: Unexpected end of file from server");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received CONNECT", "1 sent-fin");
    }
}
