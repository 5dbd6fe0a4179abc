///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: echo-then-close
// expect: prints

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;

class Heartbeat {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        int beats = 0;
        while (beats < 3) { // <1>
            try (var socket = new Socket()) {
                socket.connect(address, 2000);
                socket.setSoTimeout(2000); // <2>
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                System.out.println("connected");
                while (beats < 3) {
                    beat(socket, in);
                    beats++;
                    System.out.println("beat " + beats + " answered");
                    Thread.sleep(100);
                }
            } catch (IOException e) { // <3>
                System.out.println("lost: " + e.getMessage());
            }
        }
    }

    static void beat(Socket socket, BufferedReader in) throws IOException {
        socket.getOutputStream().write("ping\n".getBytes());
        if (in.readLine() == null) { // <4>
            throw new EOFException("the peer has closed");
        }
    }
}
