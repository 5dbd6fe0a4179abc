package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import org.junit.jupiter.api.Test;

class SocksHangUpTest {
    @Test
    void aSocketFindsTheReplyMalformed() throws Exception {
        Endpoint endpoint = new SocksHangUp().open();
        assertThat(Clients.outcome(() -> Clients.socketThroughProxy(endpoint, Proxy.Type.SOCKS)))
                .isEqualTo("java.net.SocketException: Malformed reply from SOCKS server");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received methods", "1 sent-fin");
    }

    @Test
    void urlConnectionFindsTheReplyMalformed() throws Exception {
        Endpoint endpoint = new SocksHangUp().open();
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.SOCKS, "http://shop.example/")))
                .isEqualTo("java.net.SocketException: Malformed reply from SOCKS server");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received methods", "1 sent-fin");
    }
}
