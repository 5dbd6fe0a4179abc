///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: unreachable-host
// expect: java.net.NoRouteToHostException: No route to host
// call: java.net.Socket.connect

import java.net.InetSocketAddress;
import java.net.Socket;

class ConnectUnreachable {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        try (var socket = new Socket()) {
            socket.connect(address, 5000); // <1>
            System.out.println("connected to " + socket.getRemoteSocketAddress());
        }
    }
}
