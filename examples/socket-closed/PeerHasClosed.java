///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: close
// expect: prints

import java.net.Socket;

class PeerHasClosed {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.setSoTimeout(1000);
            System.out.println("read: " + socket.getInputStream().read());
            System.out.println("isClosed: " + socket.isClosed());
        }
    }
}
