///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: port-taken
// expect: java.net.BindException: Address already in use
// call: java.net.ServerSocket.<init>

import java.net.InetAddress;
import java.net.ServerSocket;

class PortIsTaken {
    public static void main(String[] args) throws Exception {
        var address = InetAddress.getByName(args[0]);
        int port = Integer.parseInt(args[1]);

        try (var server = new ServerSocket(port, 50, address)) { // <1>
            System.out.println("listening on port " + server.getLocalPort());
        }
    }
}
