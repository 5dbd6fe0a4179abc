package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** A chunked HTTP response in which something else stands where a size in hexadecimal should. */
record BadChunkSize() implements HttpFault {
    @Override
    public String does() {
        return "sends a chunked body whose second chunk has no size, and closes (FIN)";
    }

    @Override
    public String expect() {
        return "HttpURLConnection: java.io.IOException: Bogus chunk size";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT) && Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.send(CutChunk.HEAD, "200");
            connection.send(CutChunk.FIRST_CHUNK + "size?\r\n");
            connection.end();
        };
    }
}
