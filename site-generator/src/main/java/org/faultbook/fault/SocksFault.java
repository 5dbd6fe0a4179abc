package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A fault of a SOCKS proxy (RFC 1928): a program uses the address that it is given as its proxy. */
sealed interface SocksFault extends Fault
        permits HealthySocks, SocksBadVersion, SocksHangUp, SocksNoAcceptableMethods, SocksRefusal {
    /** What happens on each connection. */
    Script script();

    @Override
    default Optional<String> tryIt(Endpoint endpoint) {
        return Optional.of(
                "curl --proxy socks5h://%s:%d http://localhost/".formatted(endpoint.host(), endpoint.port()));
    }

    @Override
    default Approach approach() {
        return Approach.SOCKS_PROXY;
    }

    @Override
    default Fault healthy() {
        return new HealthySocks();
    }

    @Override
    default Endpoint open(int port) throws IOException {
        return Server.start(port, script());
    }

    /** Every fault of a SOCKS proxy, in the order of an exchange. */
    static List<SocksFault> all() {
        return List.of(
                new SocksNoAcceptableMethods(),
                new SocksRefusal(SocksRefusal.Reply.GENERAL_FAILURE),
                new SocksRefusal(SocksRefusal.Reply.NOT_ALLOWED),
                new SocksRefusal(SocksRefusal.Reply.NETWORK_UNREACHABLE),
                new SocksRefusal(SocksRefusal.Reply.HOST_UNREACHABLE),
                new SocksRefusal(SocksRefusal.Reply.CONNECTION_REFUSED),
                new SocksRefusal(SocksRefusal.Reply.TTL_EXPIRED),
                new SocksRefusal(SocksRefusal.Reply.COMMAND_NOT_SUPPORTED),
                new SocksRefusal(SocksRefusal.Reply.ADDRESS_TYPE_NOT_SUPPORTED),
                new SocksBadVersion(),
                new SocksHangUp(),
                new HealthySocks());
    }
}
