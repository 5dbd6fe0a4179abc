package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * A chunked HTTP response that ends before its last chunk (RFC 9112, 7.1).
 *
 * @param where how far it comes
 */
record CutChunk(Where where) implements HttpFault {
    static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    static final String FIRST_CHUNK = "6\r\nhello\n\r\n";

    /** The place of the cut. */
    public enum Where {
        /** A chunk has fewer bytes than its size says. */
        IN_DATA("in-chunk", "14\r\nfewer\n", "in the middle of the second chunk", "READING_DATA"),
        /** A chunk is whole, and the size of the next is missing. */
        BEFORE_SIZE("between-chunks", "", "after the first chunk", "READING_LENGTH");

        private final String name;
        private final String rest;
        private final String words;
        private final String state;

        Where(String name, String rest, String words, String state) {
            this.name = name;
            this.rest = rest;
            this.words = words;
            this.state = state;
        }
    }

    @Override
    public String name() {
        return "cut-" + where.name;
    }

    @Override
    public String does() {
        return "closes (FIN) a chunked body " + where.words;
    }

    @Override
    public String expect() {
        return "HttpClient: java.io.IOException: chunked transfer encoding, state: " + where.state;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT) && Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.send(HEAD, "200");
            connection.send(FIRST_CHUNK + where.rest);
            connection.end();
        };
    }
}
