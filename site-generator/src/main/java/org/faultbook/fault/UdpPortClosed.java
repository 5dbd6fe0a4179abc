package org.faultbook.fault;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * Nobody receives at this UDP port: the kernel answers each datagram with ICMP. The socket that holds the port is connected
 * to another peer, so that what others send is not for it.
 */
public record UdpPortClosed() implements UdpFault {
    /** From where nobody sends. */
    private static final int DISCARD = 9;

    @Override
    public String does() {
        return "holds a UDP port at which nobody receives";
    }

    @Override
    public String expect() {
        return "connected DatagramSocket: java.net.PortUnreachableException";
    }

    @Override
    public Fault healthy() {
        return new UdpEcho();
    }

    @Override
    public boolean onlyKernelSees() {
        return true;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.PORT_UNREACHABLE);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> {
            DatagramSocket holder = new DatagramSocket(port, InetAddress.getLoopbackAddress());
            arrangement.hold(holder);
            holder.connect(InetAddress.getLoopbackAddress(), DISCARD);
            arrangement.witness(KernelCounter.portUnreachablesFromNow(), Kind.PORT_UNREACHABLE);
            return holder.getLocalPort();
        });
    }
}
