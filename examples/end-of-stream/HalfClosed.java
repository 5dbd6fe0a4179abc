///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: half-close
// expect: prints

import java.net.Socket;

class HalfClosed {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.getOutputStream().write("order\n".getBytes());
            System.out.println("read: " + socket.getInputStream().read());

            socket.getOutputStream().write("one more\n".getBytes());
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
            System.out.println("written after the end: no error");
        }
    }
}
