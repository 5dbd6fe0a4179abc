///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: tls-no-common-cipher
// expect on 17..20: javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure
// call: sun.security.ssl.SSLSocketImpl.startHandshake
// expect on 21+: javax.net.ssl.SSLHandshakeException: (handshake_failure) Received fatal alert: handshake_failure
// call: sun.security.ssl.SSLSocketImpl.startHandshake

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

class NoCommonCipher {
    public static void main(String[] args) throws Exception {
        var factory = SSLSocketFactory.getDefault();
        try (var socket = (SSLSocket) factory.createSocket(args[0], Integer.parseInt(args[1]))) { // <1>
            socket.startHandshake(); // <2>
            System.out.println("agreed on " + socket.getSession().getCipherSuite());
        }
    }
}
