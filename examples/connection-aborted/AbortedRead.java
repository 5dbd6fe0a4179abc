///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: abort
// expect: java.net.SocketException: Software caused connection abort
// call: java.net.Socket$SocketInputStream.read

import java.net.Socket;

class AbortedRead {
    public static void main(String[] args) throws Exception {
        String host = args[0];
        int port = Integer.parseInt(args[1]);

        try (var socket = new Socket(host, port)) {
            socket.getOutputStream().write("hello\n".getBytes()); // <1>
            int first = socket.getInputStream().read(); // <2>
            System.out.println("first byte: " + first);
        }
    }
}
