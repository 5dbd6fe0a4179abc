///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: unreachable-host
// expect: prints

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;

class TryEveryAddress {
    public static void main(String[] args) throws Exception {
        var first = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        try (var standby = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var second = (InetSocketAddress) standby.getLocalSocketAddress();
            try (var socket = connect(List.of(first, second))) {
                System.out.println("connected to the standby: "
                        + second.equals(socket.getRemoteSocketAddress()));
            }
        }
    }

    static Socket connect(List<InetSocketAddress> addresses) throws IOException {
        var failure = new IOException("no address of " + addresses.size() + " could be reached");
        for (var address : addresses) { // <1>
            var socket = new Socket(); // <2>
            try {
                socket.connect(address, 2000); // <3>
                return socket;
            } catch (NoRouteToHostException | ConnectException | SocketTimeoutException e) { // <4>
                socket.close();
                failure.addSuppressed(e); // <5>
                System.out.println("next address, because: " + e.getMessage());
            }
        }
        throw failure;
    }
}
