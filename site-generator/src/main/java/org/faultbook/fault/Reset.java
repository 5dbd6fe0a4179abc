package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Resets each connection as soon as the client has sent something. */
public record Reset() implements Fault {
    @Override
    public String does() {
        return "reads what the client sends, then answers with RST";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: Connection reset";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_RST);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, connection -> {
            connection.awaitData();
            connection.reset();
        });
    }
}
