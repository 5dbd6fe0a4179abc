///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: none
// expect: prints

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;

class WhichTimeout {
    public static void main(String[] args) throws Exception {
        SocketAddress address;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) { // <1>
            address = server.getLocalSocketAddress();
            for (int i = 0; i < 3; i++) {
                System.out.println(ask(address)); // <2>
            }
        }
        System.out.println(ask(address));
    }

    static String ask(SocketAddress address) throws IOException {
        try (var socket = new Socket()) {
            try {
                socket.connect(address, 300);
            } catch (SocketTimeoutException | ConnectException e) {
                return e.getMessage() + ": nothing was sent, try again"; // <3>
            }
            socket.setSoTimeout(300);
            socket.getOutputStream().write(1);
            try {
                return "answer: " + socket.getInputStream().read();
            } catch (SocketTimeoutException e) {
                return e.getMessage() + ": it may have been carried out"; // <4>
            }
        }
    }
}
