package org.faultbook.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Every local port from which a connection to this server could go out is taken by another connection. */
public record NoPortsLeft() implements Fault {
    private static final int FIRST = 50_000;
    private static final int PORTS = 4;

    @Override
    public String does() {
        return "leaves no local port free from which to connect";
    }

    @Override
    public String expect() {
        return "java.net.BindException: Cannot assign requested address";
    }

    /** From which ports connections go out is for a whole network to decide. */
    @Override
    public Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    /** Nobody has come: nothing was sent. */
    @Override
    public boolean met(List<Event> events) {
        return events.isEmpty();
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> {
            ServerSocket listener = Server.listener(port);
            arrangement.hold(listener);
            arrangement
                    .hold(new NetworkChanges(this))
                    .set("ipv4/ip_local_port_range", FIRST + " " + (FIRST + PORTS - 1));
            for (int i = 0; i < PORTS; i++) {
                Socket near = new Socket(listener.getInetAddress(), listener.getLocalPort());
                arrangement.hold(near).setSoLinger(true, 0);
                arrangement.hold(listener.accept());
            }
            arrangement.hold(Server.start(listener, Connection::awaitEnd, arrangement.journal())::close);
            return listener.getLocalPort();
        });
    }
}
