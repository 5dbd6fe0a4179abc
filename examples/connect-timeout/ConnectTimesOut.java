///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: full-backlog
// expect: java.net.SocketTimeoutException: Connect timed out
// call: java.net.Socket.connect

import java.net.InetSocketAddress;
import java.net.Socket;

class ConnectTimesOut {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));

        try (var socket = new Socket()) { // <1>
            socket.connect(address, 300); // <2>
            System.out.println("connected to " + socket.getRemoteSocketAddress()); // <3>
        }
    }
}
