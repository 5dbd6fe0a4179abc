///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: abort
// expect: prints

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;

class ReconnectAfterAbort {
    public static void main(String[] args) throws Exception {
        String host = args[0];
        int port = Integer.parseInt(args[1]);

        var old = new Socket(host, port);
        try {
            ask(old);
        } catch (SocketException e) {
            System.out.println("first socket: " + e.getMessage());
        }
        System.out.println("still claims to be connected: " + old.isConnected()); // <1>
        try {
            ask(old); // <2>
        } catch (SocketException e) {
            System.out.println("the same socket again: " + e.getMessage());
        }
        old.close();

        try (var fresh = new Socket(host, port)) { // <3>
            System.out.println("a new socket: port " + fresh.getPort());
        }
    }

    static int ask(Socket socket) throws IOException {
        socket.getOutputStream().write("hello\n".getBytes());
        return socket.getInputStream().readNBytes(6).length;
    }
}
