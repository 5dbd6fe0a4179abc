package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An address that this machine does not have (TEST-NET-3, RFC 5737), for programs that listen themselves. */
public record ForeignAddress() implements Fault {
    @Override
    public String does() {
        return "hands out an address that this machine does not have, for a program that wants to listen";
    }

    @Override
    public String expect() {
        return "bind: java.net.BindException: Cannot assign requested address";
    }

    @Override
    public Fault healthy() {
        return new PortFree();
    }

    @Override
    public Approach approach() {
        return Approach.LISTENER;
    }

    /** There is nothing to see from outside. */
    @Override
    public boolean met(List<Event> events) {
        return true;
    }

    @Override
    public Optional<String> tryIt(Endpoint endpoint) {
        return Optional.of("nc -l " + endpoint.host() + " " + endpoint.port());
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("203.0.113.1", arrangement -> PortFree.find(port));
    }
}
