///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: none
// expect: prints

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

class StopTheServer implements AutoCloseable {
    private final ServerSocket listener;
    private volatile boolean stopping; // <1>

    StopTheServer(ServerSocket listener) {
        this.listener = listener;
    }

    public static void main(String[] args) throws Exception {
        var local = InetAddress.getLoopbackAddress();
        var server = new StopTheServer(new ServerSocket(0, 50, local));
        var loop = new Thread(server::acceptAll);
        try (server) {
            loop.start();
            try (var client = new Socket(local, server.listener.getLocalPort())) {
                System.out.print(new String(client.getInputStream().readAllBytes()));
            }
        }
        loop.join();
        System.out.println("stopped");
    }

    @Override
    public void close() throws IOException {
        stopping = true; // <2>
        listener.close();
    }

    void acceptAll() {
        while (!stopping) {
            try (var client = listener.accept()) {
                client.getOutputStream().write("served\n".getBytes());
            } catch (IOException e) {
                if (!stopping) { // <3>
                    System.err.println("cannot serve: " + e);
                }
            }
        }
    }
}
