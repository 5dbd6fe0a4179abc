package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Nobody listens: the port is held by a socket that is bound and never listens, so the kernel answers SYN with RST. */
public record Refuse() implements Fault {
    @Override
    public String does() {
        return "holds a port on which nobody listens";
    }

    @Override
    public String expect() {
        return "java.net.ConnectException: Connection refused";
    }

    @Override
    public boolean onlyKernelSees() {
        return true;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.REFUSED);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> {
            arrangement.witness(KernelCounter.resetsFromNow(), Kind.REFUSED);
            return arrangement.hold(ClosedPort.bind(port)).getLocalPort();
        });
    }
}
