package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** An HTTP proxy that closes the connection instead of opening the tunnel, as some do for a target they forbid. */
record ProxyHangUp() implements ProxyFault {
    @Override
    public String does() {
        return "is an HTTP proxy that reads CONNECT and closes (FIN)";
    }

    @Override
    public String expect() {
        return "read: -1";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Script script() {
        return connection -> {
            connection.receiveRequest();
            connection.end();
        };
    }
}
