package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * An HTTP server whose keep-alive time is over just when the second request is on its way: both sides are right, and the
 * client cannot know whether the request was processed (RFC 9112, 9.3.1 and 9.5).
 */
record StaleKeepAlive() implements HttpFault {
    @Override
    public String does() {
        return "answers the first request of each connection with 200 and keep-alive, and the second with FIN";
    }

    @Override
    public String expect() {
        return "HTTP/1.1 200 OK; after the second request, read: -1";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Fault healthy() {
        return new HealthyKeepAlive();
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.send(HealthyKeepAlive.RESPONSE, "200");
            connection.receiveRequest();
            connection.end();
        };
    }
}
