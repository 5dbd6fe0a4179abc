///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: healthy
// expect: java.net.SocketException: Socket is closed
// call: java.net.Socket.getOutputStream
// twin: none

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

class ClosedByItsReader {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            System.out.println("answer: " + ask(socket, "one"));
            System.out.println("answer: " + ask(socket, "two"));
        }
    }

    static String ask(Socket socket, String question) throws IOException {
        socket.getOutputStream().write((question + "\n").getBytes()); // <1>
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream()))) { // <2>
            return in.readLine();
        }
    }
}
