package org.faultbook.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** No fault: sends each datagram back. */
public record UdpEcho() implements UdpFault {
    @Override
    public String does() {
        return "sends each UDP datagram back";
    }

    @Override
    public String expect() {
        return "the same datagram";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.RECEIVED);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> {
            DatagramServer server = new DatagramServer(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    arrangement.journal(),
                    UdpEcho::echo);
            return arrangement.hold(server).port();
        });
    }

    private static void echo(DatagramServer.Exchange exchange) throws IOException {
        exchange.note(Kind.RECEIVED, exchange.received().length);
        exchange.send(exchange.received(), Kind.SENT, exchange.received().length);
    }
}
