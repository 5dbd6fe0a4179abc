///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: tls-server-too-new
// expect: prints

import java.io.IOException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

class WhichVersion {
    public static void main(String[] args) throws Exception {
        for (var version : new String[] {"TLSv1.3", "TLSv1.2"}) {
            System.out.println(version + ": " + tryOnly(version, args[0], Integer.parseInt(args[1])));
        }
    }

    static String tryOnly(String version, String host, int port) throws IOException {
        try (var socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket(host, port)) {
            socket.setSoTimeout(2000);
            socket.setEnabledProtocols(new String[] {version}); // <1>
            socket.startHandshake();
            return socket.getSession().getCipherSuite(); // <2>
        } catch (IOException e) {
            return e.getMessage(); // <3>
        }
    }
}
