///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: no-such-name
// expect: java.net.UnknownHostException: database.example: Name or service not known
// call: java.net.InetAddress.getByName

import java.net.InetAddress;
import java.net.Socket;

class ResolveUnknown {
    public static void main(String[] args) throws Exception {
        String host = args[0];
        int port = Integer.parseInt(args[1]);

        var address = InetAddress.getByName(host); // <1>
        try (var socket = new Socket(address, port)) { // <2>
            System.out.println("connected to " + socket.getRemoteSocketAddress());
        }
    }
}
