///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: healthy
// expect: java.net.SocketException: Broken pipe
// call: java.io.OutputStream.write
// twin: none

import java.net.Socket;

class OwnShutdown {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            var out = socket.getOutputStream();
            socket.shutdownOutput();
            out.write("too late\n".getBytes());
        }
    }
}
