package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * An HTTP/2 server that ends the connection in order while a request is still without an answer, and without GOAWAY.
 */
record Http2HangUp() implements Http2Fault {
    @Override
    public String name() {
        return "http2-hang-up";
    }

    @Override
    public String does() {
        return "upgrades to HTTP/2 (h2c) and closes (FIN) without an answer";
    }

    @Override
    public String expect() {
        return "HttpClient: java.io.IOException: EOF reached while reading";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Http2.Conversation conversation() {
        return client -> {
            client.end();
        };
    }
}
