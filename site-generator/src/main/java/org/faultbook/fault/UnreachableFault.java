package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Nothing gets there, and none but the kernel knows it, which counts such verdicts for its network. */
sealed interface UnreachableFault extends Fault permits FirewallRejects, UnreachableHost, UnreachableNetwork {
    /** What the kernel counts. */
    Kind verdict();

    @Override
    default Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    @Override
    default boolean onlyKernelSees() {
        return true;
    }

    @Override
    default Approach approach() {
        return Approach.ROUTE;
    }

    @Override
    default boolean met(List<Event> events) {
        return Event.contains(events, verdict());
    }
}
