///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: close
// expect: prints

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class NoticeTheEnd {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            var end = new CompletableFuture<String>();
            var watcher = new Thread(() -> end.complete(readToTheEnd(socket))); // <1>
            watcher.setDaemon(true);
            watcher.start();

            // a real program works here, and looks at "end" before it writes
            System.out.println(end.get(30, TimeUnit.SECONDS)); // <2>
            System.out.println("isConnected: " + socket.isConnected()); // <3>
            System.out.println("isClosed: " + socket.isClosed());
        }
    }

    static String readToTheEnd(Socket socket) {
        try {
            var in = socket.getInputStream();
            for (int b = in.read(); b != -1; b = in.read()) {
                System.out.print((char) b);
            }
            return "the peer has closed: write nothing more";
        } catch (IOException e) {
            return "the connection is gone: " + e.getMessage();
        }
    }
}
