///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: healthy-tls
// expect: prints
// twin: none

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

class SevenSteps {
    public static void main(String[] args) throws Exception {
        var host = args[0];
        var port = Integer.parseInt(args[1]);
        var address = InetAddress.getByName(host); // <1>
        System.out.println("name: there is an address");

        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000); // <2>
            System.out.println("route and connect: the other system has answered");

            try (var tls = secured(socket, host, port)) {
                tls.setSoTimeout(2000);
                tls.startHandshake(); // <3>
                System.out.println("TLS: the server has shown who it is");

                var request = "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
                tls.getOutputStream().write(request.getBytes()); // <4>
                System.out.println("write: the own system has taken the bytes");

                var answer = new String(tls.getInputStream().readAllBytes()); // <5>
                System.out.println("read: " + answer.lines().findFirst().orElse("nothing"));
            } // <6>
        }
        System.out.println("close: nothing is left open");
    }

    static SSLSocket secured(Socket socket, String host, int port) throws Exception {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var tls = (SSLSocket) factory.createSocket(socket, host, port, true);
        var parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // <7>
        tls.setSSLParameters(parameters);
        return tls;
    }
}
