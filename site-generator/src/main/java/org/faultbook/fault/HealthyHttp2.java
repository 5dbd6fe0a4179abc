package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** No fault: a server that upgrades to HTTP/2 where the client offers it, and answers every request with 200. */
record HealthyHttp2() implements Http2Fault {
    @Override
    public String does() {
        return "upgrades to HTTP/2 (h2c) and answers every request with 200";
    }

    @Override
    public String expect() {
        return "HTTP/2 200";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.ACCEPTED);
    }

    @Override
    public Http2.Conversation conversation() {
        return client -> {
            for (int stream = Http2.FIRST_STREAM; ; stream = client.awaitRequest()) {
                client.answer(stream);
            }
        };
    }
}
