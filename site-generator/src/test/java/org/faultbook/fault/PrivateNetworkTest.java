package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The faults that open only in a private network; where CI=true, one is required. */
class PrivateNetworkTest {
    @BeforeEach
    void needsPrivateNetworks() {
        assumeTrue(
                PrivateNetwork.missing().isEmpty() || "true".equals(System.getenv("CI")),
                () -> "no private network here: " + PrivateNetwork.missing().orElse(""));
    }

    @Test
    void outsideOfOneTheFaultSaysWhatItNeeds() {
        assertThatThrownBy(() -> new Abort().open())
                .isExactlyInstanceOf(IOException.class)
                .hasMessageStartingWith("the fault \"abort\" opens only in a private network");
    }

    @Test
    void theClientsSystemAbortsAndTheServerSeesAReset() throws Exception {
        assertThat(inPrivateNetwork(AbortScenario.class))
                .containsExactly(
                        "java.net.SocketException: Software caused connection abort",
                        "1 accepted",
                        "1 received 18",
                        "1 destroyed",
                        "1 received-rst");
    }

    @Test
    void twoAttemptsAreRefusedCountedAndTheThirdIsAnswered() throws Exception {
        assertThat(inPrivateNetwork(RefuseFirstScenario.class))
                .startsWith(
                        "java.net.ConnectException: Connection refused",
                        "java.net.ConnectException: Connection refused",
                        "HTTP/1.1 200 OK",
                        "0 refused",
                        "0 refused",
                        "0 listening",
                        "1 accepted");
    }

    @Test
    void refusedAttemptsAreInTheJournal() throws Exception {
        assertThat(inPrivateNetwork(RefuseScenario.class))
                .containsExactly("java.net.ConnectException: Connection refused", "0 refused");
    }

    private static List<String> inPrivateNetwork(Class<?> scenario) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(PrivateNetwork.ENTER);
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                PrivateNetwork.javaOption(),
                "-cp",
                System.getProperty("java.class.path"),
                scenario.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }

    private static void print(Endpoint endpoint) {
        Clients.journal(endpoint).forEach(System.out::println);
    }

    private static void exchangeAndPrint(Endpoint endpoint) {
        try {
            System.out.println(Clients.exchange(endpoint).lines().findFirst().orElse(""));
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    static final class AbortScenario {
        public static void main(String[] args) throws Exception {
            PrivateNetwork.wakeLoopback();
            Endpoint endpoint = new Abort().open();
            exchangeAndPrint(endpoint);
            print(endpoint);
        }
    }

    static final class RefuseScenario {
        public static void main(String[] args) throws Exception {
            PrivateNetwork.wakeLoopback();
            Endpoint endpoint = new Refuse().open();
            exchangeAndPrint(endpoint);
            print(endpoint);
        }
    }

    static final class RefuseFirstScenario {
        public static void main(String[] args) throws Exception {
            PrivateNetwork.wakeLoopback();
            Endpoint endpoint = new RefuseFirst().open();
            exchangeAndPrint(endpoint);
            exchangeAndPrint(endpoint);
            // The port opens once the kernel has counted two refusals, a millisecond later or two.
            Thread.sleep(500);
            exchangeAndPrint(endpoint);
            print(endpoint);
        }
    }
}
