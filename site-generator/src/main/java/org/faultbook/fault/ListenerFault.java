package org.faultbook.fault;

import java.util.List;
import java.util.Optional;

/** For programs that listen themselves, at the host and port that they are given. */
sealed interface ListenerFault extends Fault permits ForeignAddress, PortFree, PortTaken, PrivilegedPort {
    @Override
    default Approach approach() {
        return Approach.LISTENER;
    }

    /** There is nothing to see from outside. */
    @Override
    default boolean met(List<Event> events) {
        return true;
    }

    @Override
    default Optional<String> tryIt(Endpoint endpoint) {
        return Optional.of("nc -l " + endpoint.host() + " " + endpoint.port());
    }
}
