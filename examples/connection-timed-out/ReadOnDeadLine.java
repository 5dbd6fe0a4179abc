///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: line-goes-dead
// expect: java.net.SocketException: Connection timed out
// call: java.net.Socket$SocketInputStream.read

import java.net.Socket;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;

class ReadOnDeadLine {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true); // <1>
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 1); // <2>
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 1);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 1);
            socket.getOutputStream().write("hello\n".getBytes());
            int answer = socket.getInputStream().read(); // <3>
            System.out.println("read: " + answer);
        }
    }
}
