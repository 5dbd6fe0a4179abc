///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: no-such-name
// expect: java.net.UnknownHostException: database.example
// call: java.net.Socket.connect

import java.net.InetSocketAddress;
import java.net.Socket;

class StaysUnresolved {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1])); // <1>
        System.out.println("unresolved: " + address.isUnresolved());

        try (var socket = new Socket()) {
            socket.connect(address, 1000); // <2>
            System.out.println("connected");
        }
    }
}
