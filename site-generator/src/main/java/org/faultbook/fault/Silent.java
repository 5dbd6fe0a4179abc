package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Accepts, reads whatever comes, and never answers: a server that hangs, or waits for one that does. */
public record Silent() implements Fault {
    @Override
    public String does() {
        return "accepts, reads whatever comes, and never answers";
    }

    @Override
    public String expect() {
        return "java.net.SocketTimeoutException: Read timed out";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.ACCEPTED);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, Connection::awaitEnd);
    }
}
