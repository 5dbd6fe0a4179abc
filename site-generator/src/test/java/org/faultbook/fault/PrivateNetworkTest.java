package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The faults that open only in a private network; where CI=true, one is required. */
class PrivateNetworkTest {
    @Test
    void outsideOfOneTheFaultSaysWhatItNeeds() {
        assertThatThrownBy(() -> new Abort().open())
                .isExactlyInstanceOf(IOException.class)
                .hasMessageStartingWith("the fault \"abort\" opens only in a private network");
    }

    @Test
    void theClientsSystemAbortsAndTheServerSeesAReset() throws Exception {
        assertThat(Attempt.inPrivateNetwork(AbortScenario.class))
                .containsExactly(
                        "java.net.SocketException: Software caused connection abort",
                        "1 accepted",
                        "1 received 18",
                        "1 destroyed",
                        "1 received-rst");
    }

    @Test
    void twoAttemptsAreRefusedCountedAndTheThirdIsAnswered() throws Exception {
        assertThat(Attempt.inPrivateNetwork(RefuseFirstScenario.class))
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
        assertThat(Attempt.inPrivateNetwork(RefuseScenario.class))
                .containsExactly("java.net.ConnectException: Connection refused", "0 refused");
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
