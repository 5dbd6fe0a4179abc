///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: silent
// expect: java.net.SocketTimeoutException: Read timed out
// call: java.net.Socket$SocketInputStream.read

import java.net.InetSocketAddress;
import java.net.Socket;

class ReadTimesOut {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));

        try (var socket = new Socket()) {
            socket.connect(address, 2000); // <1>
            socket.setSoTimeout(300); // <2>
            socket.getOutputStream().write("hello\n".getBytes()); // <3>
            int answer = socket.getInputStream().read(); // <4>
            System.out.println("read: " + answer);
        }
    }
}
