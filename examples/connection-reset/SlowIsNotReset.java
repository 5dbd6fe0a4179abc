///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: drip
// expect: prints

import java.net.Socket;

class SlowIsNotReset {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.getOutputStream().write("hello\n".getBytes());
            var in = socket.getInputStream();
            System.out.print(new String(in.readAllBytes()));
            System.out.println("after the end: " + in.read());
        }
    }
}
