package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** A server that speaks, but not HTTP: its answer has no status line. */
record GarbageStatusLine() implements HttpFault {
    @Override
    public String does() {
        return "answers an HTTP request with a line that is not HTTP, and closes (FIN)";
    }

    @Override
    public String expect() {
        return "HttpURLConnection: java.io.IOException: Invalid Http response";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT) && Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.send("220 mail.example.org ESMTP\r\n");
            connection.end();
        };
    }
}
