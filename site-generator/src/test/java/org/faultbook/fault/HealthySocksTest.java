package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import org.junit.jupiter.api.Test;

class HealthySocksTest {
    @Test
    void connectsForUrlConnection() throws Exception {
        Endpoint endpoint = new HealthySocks().open();
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.SOCKS, "http://shop.example/")))
                .isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received methods",
                        "1 sent 2 method-0",
                        "1 received connect",
                        "1 sent 10 reply-0",
                        "1 sent 89",
                        "1 sent-fin");
    }

    @Test
    void connectsForASocket() throws Exception {
        Endpoint endpoint = new HealthySocks().open();
        assertThat(Clients.socketThroughProxy(endpoint, Proxy.Type.SOCKS))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\nhello\n");
        assertThat(Clients.conversation(endpoint)).endsWith("1 sent 10 reply-0", "1 sent 89", "1 sent-fin");
    }
}
