package org.faultbook.fault;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.faultbook.fault.Event.Kind;

/**
 * A firewall on the way rejects the SYN and says so: ICMP, destination unreachable, communication administratively
 * prohibited (RFC 1812, 5.2.7.1). One that drops in silence looks like {@link SynTimeout} instead.
 */
public record FirewallRejects() implements UnreachableFault {
    private static final String BEHIND_THE_FIREWALL = "203.0.113.1";

    /**
     * Linux answers an address five times, and from then on once a second (ip_error() in net/ipv4/route.c); a datagram is
     * not sent again. So that an answer does not depend on those before, each endpoint is asked from another address.
     */
    private static final AtomicInteger ASKERS = new AtomicInteger();

    @Override
    public String does() {
        return "leads to a router that rejects each packet (ICMP: administratively prohibited)";
    }

    @Override
    public String expect() {
        return "java.net.NoRouteToHostException: No route to host";
    }

    @Override
    public Kind verdict() {
        return Kind.REJECTED;
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at(BEHIND_THE_FIREWALL, arrangement -> {
            NetworkChanges network = arrangement.hold(new NetworkChanges(this));
            Cable.lay(network);
            Cable.rejectAtTheFarEnd(network);
            String asker = "192.0.2." + (10 + ASKERS.getAndIncrement() % 200);
            network.ip("address", "add", asker + "/32", "dev", "near");
            network.ip("route", "add", BEHIND_THE_FIREWALL, "via", Cable.FAR, "dev", "near", "src", asker);
            arrangement.witness(KernelCounter.unreachablesFromNow(), verdict());
            return PortFree.find(port);
        });
    }
}
