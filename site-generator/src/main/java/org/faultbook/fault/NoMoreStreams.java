package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * An HTTP/2 server that allows no more than the request that it has: SETTINGS_MAX_CONCURRENT_STREAMS is 0 (RFC 9113,
 * 6.5.2), while it is short of memory for example. The client still has the connection, and may use it for nothing.
 */
record NoMoreStreams() implements Http2Fault {
    @Override
    public String does() {
        return "upgrades to HTTP/2 (h2c), answers the first request, and allows no further stream";
    }

    @Override
    public String expect() {
        return "HTTP/2 200; HttpClient, the second request: java.io.IOException: too many concurrent streams";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FRAME, "SETTINGS-max-concurrent-streams-0");
    }

    @Override
    public Http2.Conversation conversation() {
        return client -> {
            client.limitStreams(0);
            client.answer(Http2.FIRST_STREAM);
            client.awaitEnd();
        };
    }
}
