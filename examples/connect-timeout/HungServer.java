///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: none
// expect: prints

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;

class HungServer {
    public static void main(String[] args) throws Exception {
        var clients = new ArrayList<Socket>();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) { // <1>
            for (int i = 1; i <= 3; i++) {
                var client = new Socket();
                clients.add(client);
                System.out.println("client " + i + ": " + ask(client, server.getLocalSocketAddress()));
            }
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    static String ask(Socket client, SocketAddress server) throws Exception {
        try {
            client.connect(server, 300);
            client.setSoTimeout(300);
            return "read " + client.getInputStream().read();
        } catch (SocketTimeoutException e) {
            return e.getMessage(); // <2>
        }
    }
}
