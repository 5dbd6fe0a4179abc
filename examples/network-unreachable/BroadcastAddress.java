///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: broadcast-address
// expect: java.net.SocketException: Network is unreachable
// call: java.net.Socket.<init>

import java.net.Socket;

class BroadcastAddress {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            System.out.println("connected to port " + socket.getPort());
        }
    }
}
