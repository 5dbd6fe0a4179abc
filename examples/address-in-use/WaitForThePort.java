///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: port-taken
// expect: prints

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;

class WaitForThePort {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        try (var server = listen(address, Duration.ofMillis(500))) {
            System.out.println("listening on " + server.getLocalSocketAddress());
        } catch (BindException e) {
            System.out.println("cannot start: " + e.getMessage()); // <1>
        }
    }

    static ServerSocket listen(InetSocketAddress address, Duration patience)
            throws IOException, InterruptedException {
        var giveUp = Instant.now().plus(patience);
        while (true) {
            var server = new ServerSocket(); // <2>
            try {
                server.bind(address);
                return server;
            } catch (BindException e) {
                server.close(); // <3>
                if (Instant.now().isAfter(giveUp)) { // <4>
                    throw withAddress(e, address);
                }
            }
            Thread.sleep(100);
        }
    }

    static BindException withAddress(BindException e, InetSocketAddress address) {
        var named = new BindException(e.getMessage() + ": " + address); // <5>
        named.initCause(e);
        return named;
    }
}
