package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import org.faultbook.fault.SocksRefusal.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocksRefusalTest {
    @ParameterizedTest
    @CsvSource({
        "GENERAL_FAILURE, 1, SOCKS server general failure",
        "NOT_ALLOWED, 2, SOCKS: Connection not allowed by ruleset",
        "NETWORK_UNREACHABLE, 3, SOCKS: Network unreachable",
        "HOST_UNREACHABLE, 4, SOCKS: Host unreachable",
        "CONNECTION_REFUSED, 5, SOCKS: Connection refused",
        "TTL_EXPIRED, 6, SOCKS: TTL expired",
        "COMMAND_NOT_SUPPORTED, 7, SOCKS: Command not supported",
        "ADDRESS_TYPE_NOT_SUPPORTED, 8, SOCKS: address type not supported"
    })
    void eachReplyHasAMessageOfItsOwn(Reply reply, int code, String message) throws Exception {
        Endpoint endpoint = new SocksRefusal(reply).open();
        assertThat(Clients.outcome(() -> Clients.socketThroughProxy(endpoint, Proxy.Type.SOCKS)))
                .isEqualTo("java.net.SocketException: " + message);
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.SOCKS, "http://shop.example/")))
                .isEqualTo("java.net.SocketException: " + message);
        assertThat(Clients.conversation(endpoint))
                .startsWith(
                        "1 accepted",
                        "1 received methods",
                        "1 sent 2 method-0",
                        "1 received connect",
                        "1 sent 10 reply-" + code,
                        "1 sent-fin",
                        "2 accepted");
    }
}
