package org.faultbook.fault;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * The client's own system destroys the connection under the client's feet, as an administrator's {@code ss -K}, a VPN
 * client or a phone that changes networks does (Linux: SOCK_DESTROY of sock_diag(7), which sets ECONNABORTED).
 */
public record Abort() implements Fault {
    @Override
    public String does() {
        return "reads what the client sends, then has the system destroy the client's socket (ss -K)";
    }

    @Override
    public String expect() {
        return "java.net.SocketException: Software caused connection abort";
    }

    /** Destroying sockets takes CAP_NET_ADMIN, which everybody has in a network of one's own. */
    @Override
    public Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.DESTROYED);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        PrivateNetwork.require(this);
        return Server.start(port, connection -> {
            connection.awaitData();
            destroyClientOf(connection.socket());
            connection.note(Kind.DESTROYED, 0);
            connection.awaitEnd();
        });
    }

    private static void destroyClientOf(Socket socket) throws IOException, InterruptedException {
        String client = "127.0.0.1:" + socket.getPort();
        String server = "127.0.0.1:" + socket.getLocalPort();
        PrivateNetwork.run("ss", "--kill", "--tcp", "--numeric", "src", client, "dst", server);
    }
}
