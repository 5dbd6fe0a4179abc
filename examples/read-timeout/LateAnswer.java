///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: none
// expect: prints

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

class LateAnswer {
    public static void main(String[] args) throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            new Thread(() -> answerTheFirstLate(server)).start();
            try (var socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                socket.setSoTimeout(300);
                System.out.println(ask(socket, "price of tea"));
                System.out.println(ask(socket, "price of coffee")); // <2>
            }
        }
    }

    static String ask(Socket socket, String question) throws IOException {
        socket.getOutputStream().write((question + "\n").getBytes());
        try {
            return question + "? " + lines(socket).readLine();
        } catch (SocketTimeoutException e) {
            return question + "? " + e.getMessage(); // <1>
        }
    }

    static void answerTheFirstLate(ServerSocket server) {
        try (var client = server.accept()) {
            var in = lines(client);
            String first = in.readLine();
            in.readLine();
            client.getOutputStream().write(("the " + first + " is 3\n").getBytes()); // <3>
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream()));
    }
}
