package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Resets the first, third, fifth ... connection once a request has arrived, and answers the others. */
public record ResetEveryOther() implements Fault {
    @Override
    public String does() {
        return "reads the request, then resets connections 1, 3, 5 ... and answers 2, 4, 6 ...";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: Connection reset, every other time";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_RST);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, connection -> {
            if (connection.number() % 2 == 0) {
                Healthy.answer(connection, "");
            } else {
                connection.awaitRequest();
                connection.reset();
            }
        });
    }
}
