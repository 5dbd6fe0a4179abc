///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: full-backlog
// expect: prints

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

class SoTimeoutIsForReads {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        long begin = System.nanoTime();
        try (var socket = new Socket()) {
            socket.setSoTimeout(50);
            socket.connect(address, 500);
            System.out.println("connected");
        } catch (SocketTimeoutException e) {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            System.out.println(e.getMessage() + ", by the longer limit: " + (millis >= 500));
        }
    }
}
