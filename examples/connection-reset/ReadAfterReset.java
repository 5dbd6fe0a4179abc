///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: reset
// expect: java.net.SocketException: Connection reset
// call: java.net.Socket$SocketInputStream.read

import java.net.Socket;

class ReadAfterReset {
    public static void main(String[] args) throws Exception {
        String host = args[0];
        int port = Integer.parseInt(args[1]);

        try (var socket = new Socket(host, port)) { // <1>
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes()); // <2>
            int first = socket.getInputStream().read(); // <3>
            System.out.println("first byte: " + first);
        }
    }
}
