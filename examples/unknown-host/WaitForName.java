///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: name-server-failure
// expect: java.net.UnknownHostException: database.example: Temporary failure in name resolution
// call: java.net.InetAddress.getAllByName

import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;

class WaitForName {
    public static void main(String[] args) throws Exception {
        Security.setProperty("networkaddress.cache.negative.ttl", "0"); // <1>

        var addresses = resolve(args[0], Duration.ofMillis(500));
        try (var socket = new Socket(addresses[0], Integer.parseInt(args[1]))) {
            System.out.println("connected to port " + socket.getPort());
        }
    }

    static InetAddress[] resolve(String host, Duration patience)
            throws UnknownHostException, InterruptedException {
        var giveUp = Instant.now().plus(patience);
        var pause = Duration.ofMillis(100);
        while (true) {
            try {
                return InetAddress.getAllByName(host); // <2>
            } catch (UnknownHostException e) {
                if (Instant.now().plus(pause).isAfter(giveUp)) {
                    throw e; // <3>
                }
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2); // <4>
        }
    }
}
