///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: line-goes-dead
// expect: prints

import java.net.Socket;
import java.net.SocketTimeoutException;

class NobodyNotices {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.getOutputStream().write("hello\n".getBytes());
            socket.setSoTimeout(3000);
            try {
                System.out.println("read: " + socket.getInputStream().read());
            } catch (SocketTimeoutException e) {
                System.out.println(e.getMessage() + ", connected: " + socket.isConnected());
            }
        }
    }
}
