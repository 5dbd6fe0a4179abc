package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP server that ends each connection in order where its response should begin: it crashed, or timed out. */
record NoResponse() implements HttpFault {
    @Override
    public String does() {
        return "reads an HTTP request, and closes (FIN) without a byte of a response";
    }

    @Override
    public String expect() {
        return "read: -1; HttpURLConnection: java.net.SocketException: Unexpected end of file from server";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.end();
        };
    }
}
