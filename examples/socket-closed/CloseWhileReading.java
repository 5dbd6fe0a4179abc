///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: healthy
// expect: java.net.SocketException: Socket closed
// call: java.net.Socket$SocketInputStream.read
// twin: none

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

class CloseWhileReading {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            var in = socket.getInputStream();
            new Thread(() -> closeSoon(socket)).start(); // <1>
            System.out.println("waiting for an answer");
            int first = in.read(); // <2>
            System.out.println("first byte: " + first);
        }
    }

    static void closeSoon(Socket socket) {
        try {
            Thread.sleep(200);
            socket.close(); // <3>
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
