package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Ends its direction as soon as the client has sent something, and goes on reading: the client can still send. */
public record HalfClose() implements Fault {
    @Override
    public String does() {
        return "reads what the client sends, ends its own direction (FIN), and goes on reading";
    }

    @Override
    public String expect() {
        return "read: -1; writes succeed";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, connection -> {
            connection.awaitData();
            connection.finish();
            connection.awaitEnd();
        });
    }
}
