package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** No fault: an HTTP server that answers every request of a connection with 200 and keeps it open for the next. */
record HealthyKeepAlive() implements HttpFault {
    private static final String BODY = "hello\n";

    /** A whole response; the connection stays open after it. */
    static final String RESPONSE = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + BODY.length()
            + "\r\nConnection: keep-alive\r\n\r\n" + BODY;

    @Override
    public String does() {
        return "answers every HTTP request with 200, and keeps the connection open";
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
        return connection -> {
            while (true) {
                connection.receiveRequest();
                connection.send(RESPONSE, "200");
            }
        };
    }
}
