///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: half-close
// expect: prints

import java.net.Socket;

class AvailableDoesNotTell {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            var in = socket.getInputStream();
            System.out.println("before the end: " + in.available());

            socket.getOutputStream().write("hello\n".getBytes());
            int first = in.read();
            System.out.println("read: " + first);
            System.out.println("after the end: " + in.available());
        }
    }
}
