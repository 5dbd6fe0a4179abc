package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * No fault: as {@link Healthy}, over TLS and with a certificate that holds. One for each way in which programs come to the
 * faults of TLS, so that a twin differs from its fault by nothing else.
 *
 * @param javaOptions besides those that make a program trust the lab
 */
record HealthyTls(String name, String host, List<String> javaOptions) implements TlsFault {
    static final HealthyTls BY_NAME = new HealthyTls("healthy-tls", "localhost", List.of());
    static final HealthyTls BY_ADDRESS = new HealthyTls("healthy-tls-by-address", "127.0.0.1", List.of());
    static final HealthyTls CLOSE_NOTIFY_REQUIRED = new HealthyTls(
            "healthy-tls-close-notify-required", "localhost", List.of(TlsTruncation.REQUIRE_CLOSE_NOTIFY));

    static List<HealthyTls> all() {
        return List.of(BY_NAME, BY_ADDRESS, CLOSE_NOTIFY_REQUIRED);
    }

    @Override
    public String does() {
        return "as healthy, over TLS";
    }

    @Override
    public String expect() {
        return "HTTP/1.1 200 OK";
    }

    @Override
    public Surroundings surroundings() {
        return Trust.surroundings(javaOptions);
    }

    @Override
    public Fault healthy() {
        return this;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.HANDSHAKE_DONE);
    }

    @Override
    public Script script() {
        return connection -> {
            Tls.accept(connection, GOOD.engine());
            Healthy.serve(connection);
        };
    }
}
