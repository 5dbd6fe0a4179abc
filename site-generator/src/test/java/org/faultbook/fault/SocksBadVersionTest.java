package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import org.junit.jupiter.api.Test;

class SocksBadVersionTest {
    @Test
    void withAnAddressTheReplyHasABadVersion() throws Exception {
        Endpoint endpoint = new SocksBadVersion().open();
        assertThat(Clients.outcome(() -> Clients.socketThroughProxy(endpoint, Proxy.Type.SOCKS, ADDRESS)))
                .isEqualTo("java.net.SocketException: Reply from SOCKS server has bad version");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received methods", "1 sent 66 400", "1 sent-fin");
    }

    @Test
    void withANameTheClientTriesSocks4WhichNeedsAnAddress() throws Exception {
        Endpoint endpoint = new SocksBadVersion().open();
        assertThat(Clients.outcome(() -> Clients.socketThroughProxy(endpoint, Proxy.Type.SOCKS)))
                .isEqualTo("java.net.UnknownHostException: "
                        + (Runtime.version().feature() < 25 ? "shop.example/<unresolved>:80" : ""));
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received methods", "1 sent 66 400", "1 sent-fin");
    }

    /** Of a network for documentation (RFC 5737): nothing is sent there. */
    private static final InetSocketAddress ADDRESS = new InetSocketAddress("192.0.2.1", 80);
}
