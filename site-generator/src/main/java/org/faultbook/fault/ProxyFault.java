package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A fault of an HTTP proxy (RFC 9110, 9.3.6): a program uses the address that it is given as its proxy.
 *
 * <p>Every target is one healthy server in the same endpoint, so that nothing leaves the machine; on port 443 it speaks TLS,
 * and is {@code localhost}.
 */
sealed interface ProxyFault extends Fault permits HealthyProxy, ProxyHangUp, ProxyRefusal {
    /** What happens on each connection. */
    Script script();

    @Override
    default Optional<String> tryIt(Endpoint endpoint) {
        return Optional.of("curl --cacert %s --proxy http://%s:%d https://localhost/"
                .formatted(TrustFiles.here().pem(), endpoint.host(), endpoint.port()));
    }

    @Override
    default Approach approach() {
        return Approach.HTTP_PROXY;
    }

    @Override
    default Fault healthy() {
        return new HealthyProxy();
    }

    @Override
    default Endpoint open(int port) throws IOException {
        return new TlsEndpoint(Server.start(port, script()), "127.0.0.1", Trust.surroundings(List.of()));
    }

    /** Every fault of an HTTP proxy, in the order of an exchange. */
    static List<ProxyFault> all() {
        return List.of(
                new ProxyRefusal(ProxyRefusal.Status.PROXY_AUTHENTICATION_REQUIRED),
                new ProxyRefusal(ProxyRefusal.Status.BAD_GATEWAY),
                new ProxyRefusal(ProxyRefusal.Status.SERVICE_UNAVAILABLE),
                new ProxyHangUp(),
                new HealthyProxy());
    }
}
