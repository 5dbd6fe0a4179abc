package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import org.junit.jupiter.api.Test;

class SocksNoAcceptableMethodsTest {
    @Test
    void aSocketIsToldSo() throws Exception {
        Endpoint endpoint = new SocksNoAcceptableMethods().open();
        assertThat(Clients.outcome(() -> Clients.socketThroughProxy(endpoint, Proxy.Type.SOCKS)))
                .isEqualTo("java.net.SocketException: SOCKS : No acceptable methods");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received methods", "1 sent 2 no-acceptable-methods", "1 sent-fin");
    }

    @Test
    void urlConnectionIsToldSo() throws Exception {
        Endpoint endpoint = new SocksNoAcceptableMethods().open();
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.SOCKS, "http://shop.example/")))
                .isEqualTo("java.net.SocketException: SOCKS : No acceptable methods");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received methods", "1 sent 2 no-acceptable-methods", "1 sent-fin");
    }
}
