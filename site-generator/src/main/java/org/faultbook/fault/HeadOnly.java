package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP response that stops after its head and leaves the connection open: the body never comes. */
record HeadOnly() implements HttpFault {
    @Override
    public String does() {
        return "sends the head of a response, and then nothing more; the connection stays open";
    }

    @Override
    public String expect() {
        return "read timed out, in the body";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT);
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n", "200");
            connection.awaitEnd();
        };
    }
}
