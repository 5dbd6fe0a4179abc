package org.faultbook.fault;

import java.util.List;
import java.util.Locale;
import org.faultbook.fault.Event.Kind;

/**
 * An HTTP/2 server that ends the stream of the request instead of answering on it; the connection lives on.
 *
 * @param code why
 */
record StreamReset(Http2.ErrorCode code) implements Http2Fault {
    @Override
    public String name() {
        return "rst-stream-" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String does() {
        return "upgrades to HTTP/2 (h2c) and answers with RST_STREAM, " + code;
    }

    @Override
    public String expect() {
        return "HttpClient: java.io.IOException: Received RST_STREAM";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FRAME, "RST_STREAM-" + code);
    }

    @Override
    public Http2.Conversation conversation() {
        return client -> {
            // Each one: a client that is told REFUSED_STREAM may ask again on the same connection.
            for (int stream = Http2.FIRST_STREAM; ; stream = client.awaitRequest()) {
                client.resetStream(stream, code);
            }
        };
    }
}
