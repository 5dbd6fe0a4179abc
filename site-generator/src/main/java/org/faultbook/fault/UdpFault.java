package org.faultbook.fault;

import java.util.Optional;

/** Of a port to which datagrams are sent. */
sealed interface UdpFault extends Fault permits UdpEcho, UdpPortClosed {
    @Override
    default Approach approach() {
        return Approach.UDP;
    }

    @Override
    default Optional<String> tryIt(Endpoint endpoint) {
        return Optional.of("echo hello | nc -u -w 1 " + endpoint.host() + " " + endpoint.port());
    }
}
