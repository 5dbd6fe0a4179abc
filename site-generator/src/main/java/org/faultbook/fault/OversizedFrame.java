package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP/2 server that sends a frame longer than any that the client has allowed (RFC 9113, 4.2). */
record OversizedFrame() implements Http2Fault {
    @Override
    public String does() {
        return "upgrades to HTTP/2 (h2c) and sends a frame with one byte more than " + Http2.MAX_FRAME_SIZE;
    }

    @Override
    public String expect() {
        return "HttpClient: java.net.ProtocolException";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FRAME, "DATA");
    }

    @Override
    public Http2.Conversation conversation() {
        return client -> {
            client.answerWithFrameOf(Http2.MAX_FRAME_SIZE + 1, Http2.FIRST_STREAM);
            client.awaitEnd();
        };
    }
}
