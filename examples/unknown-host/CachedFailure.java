///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: unlisted-name
// expect: prints

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class CachedFailure {
    public static void main(String[] args) throws Exception {
        String host = args[0];
        System.out.println("asked: " + isKnown(host));

        var hosts = Path.of(System.getProperty("jdk.net.hosts.file")); // <1>
        var line = "127.0.0.1 " + host + " backup-of-" + host + "\n";
        Files.writeString(hosts, line, StandardOpenOption.APPEND);

        System.out.println("under a name never asked before: " + isKnown("backup-of-" + host)); // <2>
        System.out.println("under the same name: " + isKnown(host)); // <3>
    }

    static String isKnown(String host) {
        try {
            InetAddress.getByName(host);
            return "known";
        } catch (UnknownHostException e) {
            return e.getMessage().equals(host) ? "unknown, and no reason" : "unknown"; // <4>
        }
    }
}
