package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP server that promises keep-alive and closes the connection while it is idle, before the client needs it again. */
record IdleClose() implements HttpFault {
    private static final int IDLE_MILLIS = 100;

    @Override
    public String does() {
        return "answers with 200 and keep-alive, and closes (FIN) after " + IDLE_MILLIS + " ms";
    }

    @Override
    public String expect() {
        return "HTTP/1.1 200 OK, then read: -1";
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
            Thread.sleep(IDLE_MILLIS);
            connection.end();
        };
    }
}
