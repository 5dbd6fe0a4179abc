///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: tls-wrong-host
// expect: prints

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

class NobodyAsksForTheName {
    public static void main(String[] args) throws Exception {
        System.out.println("a plain SSLSocket: " + handshake(args, false));
        System.out.println("with endpoint identification: " + handshake(args, true));
    }

    static String handshake(String[] args, boolean askForTheName) throws Exception {
        var factory = SSLSocketFactory.getDefault();
        try (var socket = (SSLSocket) factory.createSocket(args[0], Integer.parseInt(args[1]))) {
            if (askForTheName) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS"); // <1>
                socket.setSSLParameters(parameters);
            }
            socket.startHandshake();
            return "accepted";
        } catch (SSLException e) {
            return "refused"; // <2>
        }
    }
}
