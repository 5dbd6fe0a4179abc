package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP response with fewer bytes than its Content-Length says. */
record ShortBody() implements HttpFault {
    private static final int PROMISED = 100;
    private static final String BODY = "only this\n";

    @Override
    public String does() {
        return "promises " + PROMISED + " bytes of body (Content-Length), sends " + BODY.length()
                + ", and closes (FIN)";
    }

    @Override
    public String expect() {
        return "HttpClient: java.io.IOException: fixed content-length: " + PROMISED + ", bytes received: "
                + BODY.length();
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT) && Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + PROMISED + "\r\n\r\n", "200");
            connection.send(BODY);
            connection.end();
        };
    }
}
