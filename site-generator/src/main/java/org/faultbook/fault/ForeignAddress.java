package org.faultbook.fault;

import java.io.IOException;

/** An address that this machine does not have (TEST-NET-3, RFC 5737), for programs that listen themselves. */
public record ForeignAddress() implements ListenerFault {
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
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("203.0.113.1", arrangement -> PortFree.find(port));
    }
}
