///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: syn-timeout
// expect: java.net.ConnectException: Connection timed out
// call: java.net.Socket.connect

import java.net.InetSocketAddress;
import java.net.Socket;

class ConnectGivenUp {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));

        try (var socket = new Socket()) {
            socket.connect(address, 8000); // <1>
            System.out.println("connected to " + socket.getRemoteSocketAddress());
        }
    }
}
