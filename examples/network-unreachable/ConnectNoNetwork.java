///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: unreachable-network
// expect: java.net.SocketException: Network is unreachable
// call: java.net.Socket.<init>

import java.net.Socket;

class ConnectNoNetwork {
    public static void main(String[] args) throws Exception {
        String host = args[0];
        int port = Integer.parseInt(args[1]);

        try (var socket = new Socket(host, port)) { // <1>
            System.out.println("connected to " + socket.getRemoteSocketAddress());
        }
    }
}
