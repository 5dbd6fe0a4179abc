///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: reset
// expect: java.net.SocketException: Connection reset by peer
// call: java.io.OutputStream.write

import java.net.Socket;

class WriteAfterReset {
    public static void main(String[] args) throws Exception {
        String host = args[0];
        int port = Integer.parseInt(args[1]);

        try (var socket = new Socket(host, port)) {
            var out = socket.getOutputStream();
            while (true) {
                out.write("one line of a log\n".getBytes()); // <1>
                Thread.sleep(300); // <2>
            }
        }
    }
}
