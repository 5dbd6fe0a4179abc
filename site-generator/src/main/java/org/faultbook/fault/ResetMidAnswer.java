package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * Resets each connection in the middle of its answer: once the client has gone on sending, or after a moment. What was sent
 * before the RST can still be read on Linux.
 */
public record ResetMidAnswer() implements Fault {
    @Override
    public String does() {
        return "sends half of its answer, then RST";
    }

    @Override
    public String expect() {
        return "half of the answer, then java.net.SocketException: Connection reset";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_RST);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, connection -> {
            String answer = Healthy.awaitAndAnswer(connection);
            connection.send(answer.substring(0, Math.max(1, answer.length() - 3)));
            connection.awaitSignal();
            connection.reset();
        });
    }
}
