package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkChangesTest {
    @Test
    void aFaultThatIsClosedLeavesThePrivateNetworkAsItWas() throws Exception {
        assertThat(Attempt.inPrivateNetwork(OpenAndClose.class))
                .contains("syn-timeout: nothing", "line-goes-dead: nothing", "no-ports-left: nothing")
                .allMatch(line -> line.endsWith(": nothing"));
    }

    /** Tells of each fault what is different after it. */
    static final class OpenAndClose {
        public static void main(String[] args) throws Exception {
            PrivateNetwork.wakeLoopback();
            for (Fault fault : Fault.all()) {
                if (fault.tier() == Tier.PRIVATE_NETWORK) {
                    List<String> before = network();
                    fault.open().close();
                    List<String> after = network();
                    List<String> changed = new ArrayList<>(after);
                    changed.removeAll(before);
                    before.removeAll(after);
                    System.out.println(fault.name() + ": "
                            + (changed.isEmpty() && before.isEmpty() ? "nothing" : before + " became " + changed));
                }
            }
        }

        /** Links, addresses, rules, routes, and parameters of TCP and IP. */
        private static List<String> network() throws Exception {
            List<String> lines = new ArrayList<>();
            for (String words : List.of("link", "address", "rule", "route show table all")) {
                Process process = new ProcessBuilder(("ip -oneline " + words).split(" ", -1)).start();
                process.inputReader().lines().map(String::strip).forEach(lines::add);
            }
            try (Stream<Path> files = Files.walk(Path.of("/proc/sys/net/ipv4"))) {
                files.filter(Files::isRegularFile)
                        .filter(Files::isReadable)
                        .map(OpenAndClose::line)
                        .forEach(lines::add);
            }
            return lines;
        }

        private static String line(Path file) {
            try (Stream<String> lines = Files.lines(file)) {
                return file + " = " + lines.toList();
            } catch (IOException | UncheckedIOException e) {
                return file + " cannot be read";
            }
        }
    }
}
