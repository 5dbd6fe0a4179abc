package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP response whose body comes byte by byte: each read is in time, and the whole is not. */
record SlowBody() implements HttpFault {
    private static final int PAUSE_MILLIS = 100;
    private static final String BODY = "slow but whole\n";

    @Override
    public String does() {
        return "sends the head of a response, and its body a byte at a time, " + PAUSE_MILLIS + " ms apart";
    }

    @Override
    public String expect() {
        return "HTTP/1.1 200 OK, late";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT);
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + BODY.length() + "\r\n\r\n", "200");
            for (char c : BODY.toCharArray()) {
                Thread.sleep(PAUSE_MILLIS);
                connection.send(String.valueOf(c));
            }
            connection.end();
        };
    }
}
