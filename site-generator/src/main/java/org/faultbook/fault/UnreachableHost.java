package org.faultbook.fault;

import java.io.IOException;
import org.faultbook.fault.Event.Kind;

/**
 * A host of the neighbourhood that is switched off: it does not say which hardware address it has (ARP), and the kernel
 * gives up asking.
 */
public record UnreachableHost() implements UnreachableFault {
    @Override
    public String does() {
        return "leads to a network in which nobody answers for this address";
    }

    @Override
    public String expect() {
        return "java.net.NoRouteToHostException: No route to host";
    }

    @Override
    public Kind verdict() {
        return Kind.UNREACHABLE;
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at(Cable.FAR, arrangement -> {
            NetworkChanges network = arrangement.hold(new NetworkChanges(this));
            Cable.lay(network);
            // Three questions 50 ms apart, instead of one second.
            network.put("ipv4/neigh/near/retrans_time_ms", "50");
            arrangement.witness(KernelCounter.unreachablesFromNow(), verdict());
            return PortFree.find(port);
        });
    }
}
