package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Sends two lines back to each client and then closes the connection, as an idle timeout or a restart does. */
public record EchoThenClose() implements Fault {
    private static final int LINES = 2;

    @Override
    public String does() {
        return "sends " + LINES + " lines back, then closes (FIN)";
    }

    @Override
    public String expect() {
        return "after " + LINES + " lines, read: -1";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, connection -> {
            for (int i = 0; i < LINES; i++) {
                connection.send(connection.awaitLine());
            }
            connection.hangUp();
        });
    }
}
