///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: healthy
// expect: java.net.BindException: Address already in use
// call: java.net.ServerSocket.<init>
// twin: none

import java.net.ServerSocket;
import java.net.Socket;

class ClientHoldsThePort {
    public static void main(String[] args) throws Exception {
        try (var client = new Socket(args[0], Integer.parseInt(args[1]))) {
            int own = client.getLocalPort(); // <1>
            System.out.println("connected, from a port of the system's choice");
            new ServerSocket(own, 50, client.getLocalAddress()).close(); // <2>
        }
    }
}
