///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: line-goes-dead
// expect: java.net.SocketException: Connection timed out
// call: java.io.OutputStream.write

import java.net.Socket;

class WriteOnDeadLine {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            var out = socket.getOutputStream();
            for (int i = 0; i < 40; i++) {
                out.write(("log line " + i + "\n").getBytes()); // <1>
                Thread.sleep(100);
            }
            System.out.println("all written");
        }
    }
}
