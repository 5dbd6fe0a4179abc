///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: refuse-first
// expect: prints

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;

class KeepTrying {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        try (var socket = connect(address, Duration.ofSeconds(8))) {
            System.out.println("connected to port " + socket.getPort());
        }
    }

    static Socket connect(InetSocketAddress address, Duration patience)
            throws IOException, InterruptedException {
        var giveUp = Instant.now().plus(patience); // <1>
        var pause = Duration.ofMillis(250);
        while (true) {
            var socket = new Socket(); // <2>
            try {
                socket.connect(address, 1000); // <3>
                return socket;
            } catch (ConnectException e) { // <4>
                socket.close();
                if (Instant.now().plus(pause).isAfter(giveUp)) {
                    throw e;
                }
                System.out.println(e.getMessage() + ", next try in " + pause.toMillis() + " ms");
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2); // <5>
        }
    }
}
