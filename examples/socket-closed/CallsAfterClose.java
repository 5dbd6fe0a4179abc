///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: healthy
// expect: prints
// twin: none

import java.io.IOException;
import java.net.Socket;

class CallsAfterClose {
    interface Call {
        void on(Socket socket) throws IOException;
    }

    public static void main(String[] args) throws Exception {
        var socket = new Socket(args[0], Integer.parseInt(args[1]));
        var in = socket.getInputStream();
        var out = socket.getOutputStream();
        socket.close();

        attempt(socket, "read", each -> in.read());
        attempt(socket, "write", each -> out.write(1));
        attempt(socket, "getInputStream", Socket::getInputStream);
        attempt(socket, "setSoTimeout", each -> each.setSoTimeout(1000));
        attempt(socket, "close", Socket::close);
        System.out.println("isClosed: " + socket.isClosed());
        System.out.println("isConnected: " + socket.isConnected());
    }

    static void attempt(Socket socket, String name, Call call) {
        try {
            call.on(socket);
            System.out.println(name + ": no error");
        } catch (IOException e) {
            System.out.println(name + ": " + e.getMessage());
        }
    }
}
