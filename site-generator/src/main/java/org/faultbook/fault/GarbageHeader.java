package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP response with a header whose name has a space, which no name may have (RFC 9110, 5.1). */
record GarbageHeader() implements HttpFault {
    @Override
    public String does() {
        return "sends a header with a space in its name, and closes (FIN)";
    }

    @Override
    public String expect() {
        return "HttpClient: java.net.ProtocolException: Invalid header name";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT) && Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.send("HTTP/1.1 200 OK\r\nServed By: faultbook\r\nContent-Length: 6\r\n\r\n", "200");
            connection.send("hello\n");
            connection.end();
        };
    }
}
