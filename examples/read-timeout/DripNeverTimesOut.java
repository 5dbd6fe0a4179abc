///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: drip
// expect: prints

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;

class DripNeverTimesOut {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.setSoTimeout(500);
            socket.getOutputStream().write("hello\n".getBytes());
            long begin = System.nanoTime();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            System.out.println("answer: " + in.readLine());
            long millis = (System.nanoTime() - begin) / 1_000_000;
            System.out.println("took longer than the timeout: " + (millis > socket.getSoTimeout()));
        }
    }
}
