///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: none
// expect: prints

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

class AcceptLoop {
    public static void main(String[] args) throws Exception {
        var local = InetAddress.getLoopbackAddress();
        try (var server = new ServerSocket(0, 50, local)) {
            vanish(new Socket(local, server.getLocalPort())); // <1>
            vanish(new Socket(local, server.getLocalPort()));
            var polite = new Socket(local, server.getLocalPort());
            polite.getOutputStream().write("hello\n".getBytes());

            for (int client = 1; client <= 3; client++) {
                serve(server, client);
            }
            polite.close();
        }
    }

    static void serve(ServerSocket server, int client) throws IOException {
        Socket accepted = server.accept(); // <2>
        try (accepted) { // <3>
            int first = accepted.getInputStream().read();
            System.out.println("client " + client + ": first byte " + first);
        } catch (IOException e) { // <4>
            System.out.println("client " + client + ": " + e.getMessage());
        }
    }

    static void vanish(Socket client) throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }
}
