package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Closes each connection at once: what the client sends afterwards is answered with RST. */
public record Close() implements Fault {
    @Override
    public String does() {
        return "closes each connection at once, in order (FIN)";
    }

    @Override
    public String expect() {
        return "read: -1; the second write: java.net.SocketException: Broken pipe";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public boolean kernelSpeaks() {
        return true;
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> {
            arrangement.witness(KernelCounter.allResetsFromNow(), 1, Kind.ANSWERED_WITH_RST);
            return arrangement.serve(port, Connection::hangUp).port();
        });
    }
}
