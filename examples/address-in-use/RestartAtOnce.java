///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: none
// expect: prints

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

class RestartAtOnce {
    static final InetAddress LOCAL = InetAddress.getLoopbackAddress();

    public static void main(String[] args) throws Exception {
        int port = serveOneClient();
        System.out.println("restarted as usual: " + listen(port, true));
        System.out.println("without SO_REUSEADDR: " + listen(port, false));
    }

    static int serveOneClient() throws IOException {
        try (var server = new ServerSocket(0, 50, LOCAL); // <1>
                var client = new Socket(LOCAL, server.getLocalPort())) {
            server.accept().close(); // <2>
            client.getInputStream().read();
            return server.getLocalPort();
        }
    }

    static String listen(int port, boolean reuse) throws IOException {
        try (var server = new ServerSocket()) {
            if (!reuse) {
                server.setReuseAddress(false); // <3>
            }
            server.bind(new InetSocketAddress(LOCAL, port));
            return "listening";
        } catch (BindException e) {
            return e.getMessage();
        }
    }
}
