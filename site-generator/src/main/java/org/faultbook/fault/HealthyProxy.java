package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.fault.Event.Kind;

/** No fault: an HTTP proxy that opens tunnels (CONNECT) and forwards requests. */
record HealthyProxy() implements ProxyFault {
    private static final Pattern TO_HTTPS = Pattern.compile("CONNECT \\S+:443 ");

    @Override
    public String does() {
        return "is an HTTP proxy; every target is the same healthy server, on port 443 over TLS";
    }

    @Override
    public String expect() {
        return "HTTP/1.1 200 OK";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.ACCEPTED);
    }

    @Override
    public Script script() {
        return connection -> forward(connection, connection.receiveRequest());
    }

    /** @param request how that begins which the proxy has read */
    static void forward(Connection connection, String request) throws IOException {
        if (request.startsWith("CONNECT ")) {
            connection.send("HTTP/1.1 200 Connection established\r\n\r\n", "200");
            if (TO_HTTPS.matcher(request).lookingAt()) {
                Tls.accept(connection, TlsFault.GOOD.engine());
            }
            Healthy.serve(connection);
        } else {
            Healthy.respond(connection);
        }
    }
}
