package org.faultbook.fault;

import java.io.IOException;
import org.faultbook.fault.Event.Kind;

/** An address to which no route leads, as every IPv6 address is where there is only IPv4: the kernel sends nothing. */
public record UnreachableNetwork() implements UnreachableFault {
    @Override
    public String does() {
        return "hands out an address to which no route leads";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: Network is unreachable";
    }

    @Override
    public Kind verdict() {
        return Kind.NO_ROUTE;
    }

    @Override
    public Endpoint open(int port) throws IOException {
        PrivateNetwork.require(this);
        return Arrangement.at("203.0.113.1", arrangement -> {
            arrangement.witness(KernelCounter.missingRoutesFromNow(), verdict());
            return PortFree.find(port);
        });
    }
}
