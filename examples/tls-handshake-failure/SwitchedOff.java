///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: tls-server-too-old
// expect: prints

import java.io.IOException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

class SwitchedOff {
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        System.out.println("as usual: " + handshake(args[0], port)); // <1>
        System.out.println("TLSv1 alone: " + handshake(args[0], port, "TLSv1")); // <2>
    }

    static String handshake(String host, int port, String... versions) throws IOException {
        try (var socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket(host, port)) {
            if (versions.length > 0) {
                socket.setEnabledProtocols(versions);
            }
            socket.startHandshake();
            return socket.getSession().getProtocol();
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
