///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: full-backlog
// expect: prints

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;

class NextAddress {
    public static void main(String[] args) throws Exception {
        try (var standby = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) { // <1>
            var addresses = List.of(
                    new InetSocketAddress(args[0], Integer.parseInt(args[1])),
                    new InetSocketAddress(standby.getInetAddress(), standby.getLocalPort()));
            try (var socket = connect(addresses, 300)) {
                boolean first = socket.getRemoteSocketAddress().equals(addresses.get(0));
                System.out.println("connected to the " + (first ? "first" : "second"));
            }
        }
    }

    static Socket connect(List<InetSocketAddress> addresses, int millisEach) throws IOException {
        var failure = new ConnectException("none of " + addresses.size() + " addresses");
        for (var address : addresses) {
            var socket = new Socket();
            try {
                socket.connect(address, millisEach); // <2>
                return socket;
            } catch (SocketTimeoutException | ConnectException e) { // <3>
                socket.close();
                System.out.println(e.getMessage() + ", trying the next");
                failure.addSuppressed(e); // <4>
            }
        }
        throw failure;
    }
}
