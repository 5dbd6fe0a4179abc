///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: unreachable-network
// expect: prints

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

class SixThenFour {
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        var six = new InetSocketAddress("2001:db8::1", port); // <1>
        var four = new InetSocketAddress(args[0], port);
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var reachable = (InetSocketAddress) server.getLocalSocketAddress();
            try (var socket = connect(List.of(six, four, reachable))) {
                System.out.println("connected: " + socket.isConnected());
            }
        }
    }

    static Socket connect(List<InetSocketAddress> addresses) throws IOException {
        IOException first = null;
        for (var address : addresses) { // <2>
            var socket = new Socket();
            try {
                socket.connect(address, 300); // <3>
                return socket;
            } catch (IOException e) {
                socket.close();
                System.out.println(address.getAddress() + ": " + e.getClass().getSimpleName());
                if (first == null) {
                    first = e; // <4>
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        throw first;
    }
}
