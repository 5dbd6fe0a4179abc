package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * An HTTP/2 server that shuts down in order: GOAWAY says that the request on stream 1 is the last one that it will answer,
 * and the answer follows (RFC 9113, 6.8).
 */
record GoAwayProcessed() implements Http2Fault {
    @Override
    public String name() {
        return "goaway-processed";
    }

    @Override
    public String does() {
        return "upgrades to HTTP/2 (h2c), announces the end (GOAWAY, last stream 1) and then answers with 200";
    }

    @Override
    public String expect() {
        return "HTTP/2 200; HttpClient of JDK 17: java.io.IOException, GOAWAY received";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FRAME, "GOAWAY-last-1");
    }

    @Override
    public Http2.Conversation conversation() {
        return client -> {
            client.goAwayAndAnswer(Http2.FIRST_STREAM);
            client.awaitEnd();
        };
    }
}
