///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: drip
// expect: prints

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

class WholeAnswer {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        var limit = Duration.ofMillis(300);
        try (var socket = new Socket()) {
            socket.connect(address, 2000);
            socket.getOutputStream().write("hello\n".getBytes());
            System.out.println("answer: " + readLine(socket, limit));
        } catch (SocketTimeoutException e) {
            System.out.println("no whole answer within " + limit.toMillis() + " ms"); // <1>
        }
    }

    static String readLine(Socket socket, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos(); // <2>
        var in = socket.getInputStream();
        var line = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!line.toString().endsWith("\n")) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) { // <3>
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout((int) left); // <4>
            int count = in.read(buffer);
            if (count == -1) {
                throw new EOFException("closed before the end of the line");
            }
            line.write(buffer, 0, count);
        }
        return line.toString().strip();
    }
}
