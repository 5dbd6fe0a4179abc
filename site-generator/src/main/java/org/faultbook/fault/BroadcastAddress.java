package org.faultbook.fault;

import java.io.IOException;
import java.util.List;

/** The address of all hosts of a network, to which no connection leads: TCP is between two (RFC 1122, 4.2.3.10). */
public record BroadcastAddress() implements Fault {
    @Override
    public String does() {
        return "hands out a broadcast address, to which TCP cannot connect";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: Network is unreachable";
    }

    @Override
    public Approach approach() {
        return Approach.ROUTE;
    }

    /** Nobody has come: nothing was sent. */
    @Override
    public boolean met(List<Event> events) {
        return events.isEmpty();
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at(
                "127.255.255.255",
                arrangement -> arrangement.serve(port, Connection::awaitEnd).port());
    }
}
