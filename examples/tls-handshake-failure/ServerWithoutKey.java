///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: none
// expect: prints

import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLServerSocket;

class ServerWithoutKey {
    public static void main(String[] args) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, null, null); // <1>
        var loopback = InetAddress.getLoopbackAddress();
        try (var server = context.getServerSocketFactory().createServerSocket(0, 1, loopback)) {
            var atTheServer = CompletableFuture.supplyAsync(() -> serve((SSLServerSocket) server));
            try (var client = (SSLSocket) context.getSocketFactory().createSocket(loopback, server.getLocalPort())) {
                client.startHandshake();
            } catch (SSLException e) {
                System.out.println("client: " + e.getMessage());
            }
            System.out.println("server: " + atTheServer.get()); // <2>
        }
    }

    private static String serve(SSLServerSocket server) {
        try (var socket = (SSLSocket) server.accept()) {
            socket.startHandshake();
            return "agreed";
        } catch (Exception e) {
            return e.getMessage();
        }
    }
}
