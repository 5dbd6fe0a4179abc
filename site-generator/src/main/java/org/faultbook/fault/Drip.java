package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Answers, but a byte at a time with pauses: a slow line, or a slow server. */
public record Drip() implements Fault {
    private static final int PAUSE_MILLIS = 50;

    @Override
    public String does() {
        return "sends its answer a byte at a time, " + PAUSE_MILLIS + " ms apart, and closes in order";
    }

    @Override
    public String expect() {
        return "the whole answer, late";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, connection -> {
            connection.awaitData();
            for (char c : "slow but whole\n".toCharArray()) {
                connection.send(String.valueOf(c));
                Thread.sleep(PAUSE_MILLIS);
            }
            connection.finish();
            connection.awaitEnd();
        });
    }
}
