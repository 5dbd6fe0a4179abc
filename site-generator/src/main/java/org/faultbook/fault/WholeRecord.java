package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** No fault: as {@link CutRecord}, with the whole message. */
public record WholeRecord() implements Fault {
    @Override
    public String does() {
        return "promises a message of " + CutRecord.MESSAGE.length()
                + " bytes, sends all of them, and closes in order (FIN)";
    }

    @Override
    public String expect() {
        return "the message";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, connection -> {
            connection.awaitData();
            connection.send(CutRecord.LENGTH + CutRecord.MESSAGE);
            connection.finish();
            connection.awaitEnd();
        });
    }
}
