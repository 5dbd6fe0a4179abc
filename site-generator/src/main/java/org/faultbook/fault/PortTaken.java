package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Another listener has the port: for programs that listen themselves, at the host and port that they are given. */
public record PortTaken() implements ListenerFault {
    @Override
    public String does() {
        return "listens itself at the address at which the program wants to listen";
    }

    @Override
    public String expect() {
        return "bind: java.net.BindException: Address already in use";
    }

    @Override
    public Fault healthy() {
        return new PortFree();
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.LISTENING);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> {
            Server other = arrangement.serve(port, Healthy::serve);
            arrangement.journal().add(new Event(0, Kind.LISTENING, 0));
            return other.port();
        });
    }
}
