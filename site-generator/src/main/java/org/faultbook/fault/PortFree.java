package org.faultbook.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/** No fault: an address of this machine at which nobody listens, for programs that listen themselves. */
public record PortFree() implements Fault {
    @Override
    public String does() {
        return "hands out an address at which nobody listens, for a program that wants to";
    }

    @Override
    public String expect() {
        return "bind: nothing wrong";
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
        return Arrangement.at("127.0.0.1", arrangement -> find(port));
    }

    static int find(int port) throws IOException {
        try (ServerSocket socket = Server.listener(port)) {
            return socket.getLocalPort();
        }
    }
}
