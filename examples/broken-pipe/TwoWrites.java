///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: close
// expect: java.net.SocketException: Broken pipe
// call: java.io.OutputStream.write

import java.net.Socket;

class TwoWrites {
    public static void main(String[] args) throws Exception {
        String host = args[0];
        int port = Integer.parseInt(args[1]);

        try (var socket = new Socket(host, port)) {
            int end = socket.getInputStream().read(); // <1>
            System.out.println("read: " + end);

            var out = socket.getOutputStream();
            out.write("first\n".getBytes()); // <2>
            System.out.println("first write: no error");

            Thread.sleep(200); // <3>
            out.write("second\n".getBytes()); // <4>
            System.out.println("second write: no error");
        }
    }
}
