package org.faultbook.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.faultbook.fault.Event.Kind;

/** A broadcast address, to which Linux lets only sockets send that say so (socket(7), SO_BROADCAST). */
public record BroadcastForbidden() implements Fault {
    @Override
    public String does() {
        return "receives at a UDP broadcast address";
    }

    @Override
    public String expect() {
        return "DatagramChannel without SO_BROADCAST: java.net.BindException: Permission denied";
    }

    @Override
    public Fault healthy() {
        return new UdpEcho();
    }

    @Override
    public Approach approach() {
        return Approach.UDP;
    }

    /** Nobody has come: nothing was sent. */
    @Override
    public boolean met(List<Event> events) {
        return events.isEmpty();
    }

    @Override
    public Optional<String> tryIt(Endpoint endpoint) {
        return Optional.of("echo hello | nc -u -w 1 " + endpoint.host() + " " + endpoint.port());
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.255.255.255", arrangement -> {
            DatagramServer server = new DatagramServer(
                    new InetSocketAddress("127.255.255.255", port),
                    arrangement.journal(),
                    x -> x.note(Kind.RECEIVED, x.received().length));
            return arrangement.hold(server).port();
        });
    }
}
