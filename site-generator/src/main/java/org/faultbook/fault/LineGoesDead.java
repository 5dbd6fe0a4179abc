package org.faultbook.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * The line goes dead under an established connection, and nothing says so: a cable, a mobile network, or a firewall that
 * has forgotten the connection. Linux gives up here after two retransmissions, and sends its keepalive probe after a second;
 * in other networks that takes a quarter of an hour and two hours (tcp(7), tcp_retries2 and tcp_keepalive_time).
 *
 * <p>A line stays dead until the endpoint is closed, also for a later connection that happens to get the same port.
 */
public record LineGoesDead() implements Fault {
    @Override
    public String does() {
        return "reads what the client sends first, and then the line goes dead: nobody is told";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: Connection timed out";
    }

    /** Only a network of one's own can be cut. */
    @Override
    public Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    @Override
    public boolean kernelSpeaks() {
        return true;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.CUT);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at(Cable.FAR, arrangement -> {
            NetworkChanges network = arrangement.hold(new NetworkChanges(this));
            Cable.layWithUsAtBothEnds(network);
            network.set("ipv4/tcp_retries2", "2")
                    .set("ipv4/tcp_keepalive_time", "1")
                    .set("ipv4/tcp_keepalive_intvl", "1")
                    .set("ipv4/tcp_keepalive_probes", "1");
            arrangement.witness(KernelCounter.timeoutsFromNow(), Kind.TIMED_OUT);
            ServerSocket listener = new ServerSocket(port, 50, InetAddress.getByName(Cable.FAR));
            Server server = Server.start(listener, connection -> play(connection, network), arrangement.journal());
            arrangement.hold(server::close);
            return server.port();
        });
    }

    private static void play(Connection connection, NetworkChanges network) throws IOException {
        connection.awaitData();
        // Nothing of this side is to come through once the network is whole again.
        connection.socket().setSoLinger(true, 0);
        Cable.cut(network, connection.socket().getPort(), connection.socket().getLocalPort());
        connection.note(Kind.CUT, 0);
        connection.awaitEnd();
    }
}
