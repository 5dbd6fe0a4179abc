package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * An HTTP/2 server that shuts down before it has looked at the request: GOAWAY says that no stream was processed, and the
 * connection stays open. The client may send the request again, elsewhere (RFC 9113, 6.8).
 */
record GoAwayUnprocessed() implements Http2Fault {
    @Override
    public String name() {
        return "goaway-unprocessed";
    }

    @Override
    public String does() {
        return "upgrades to HTTP/2 (h2c) and answers with GOAWAY, last stream 0; the connection stays open";
    }

    @Override
    public String expect() {
        return "HttpClient: java.io.IOException, GOAWAY received (JDK 17) or request not processed by peer (JDK 25)";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FRAME, "GOAWAY-last-0");
    }

    @Override
    public Http2.Conversation conversation() {
        return client -> {
            client.goAway(0);
            client.awaitEnd();
        };
    }
}
