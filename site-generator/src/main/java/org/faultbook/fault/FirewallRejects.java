package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * A firewall on the way rejects the SYN and says so: ICMP, destination unreachable, communication administratively
 * prohibited (RFC 1812, 5.2.7.1). One that drops in silence looks like {@link SynTimeout} instead.
 */
public record FirewallRejects() implements Fault {
    private static final String BEHIND_THE_FIREWALL = "203.0.113.1";

    @Override
    public String does() {
        return "leads to a router that rejects each packet (ICMP: administratively prohibited)";
    }

    @Override
    public String expect() {
        return "java.net.NoRouteToHostException: No route to host";
    }

    @Override
    public Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    @Override
    public boolean onlyKernelSees() {
        return true;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.REJECTED);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at(BEHIND_THE_FIREWALL, arrangement -> {
            NetworkChanges network = arrangement.hold(new NetworkChanges(this));
            Cable.lay(network);
            Cable.rejectAtTheFarEnd(network);
            network.ip("route", "add", BEHIND_THE_FIREWALL, "via", Cable.FAR, "dev", "near");
            arrangement.witness(KernelCounter.unreachablesFromNow(), Kind.REJECTED);
            return PortFree.find(port);
        });
    }
}
