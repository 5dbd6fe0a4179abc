package org.faultbook.fault;

import java.io.IOException;

/** A port below 1024, at which only the privileged may listen (ip(7), ip_unprivileged_port_start), and the program is not. */
public record PrivilegedPort() implements ListenerFault {
    private static final int PORT = 81;

    @Override
    public String does() {
        return "hands out a port below 1024 to a program without rights, which wants to listen";
    }

    @Override
    public String expect() {
        return "bind: java.net.BindException: Permission denied";
    }

    /** Everybody is root in a private network, and who is not there can be made sure. */
    @Override
    public Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    @Override
    public Fault healthy() {
        return new PortFree();
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> {
            arrangement.hold(new NetworkChanges(this)).set("ipv4/ip_unprivileged_port_start", "1024");
            arrangement.startWith(Surroundings.unprivileged());
            return PORT;
        });
    }
}
