package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketException;
import org.junit.jupiter.api.Test;

class ResetEveryOtherTest {
    @Test
    void theFirstAndThirdConnectionAreResetTheSecondIsAnswered() throws Exception {
        Endpoint endpoint = new ResetEveryOther().open();
        assertReset(endpoint);
        assertThat(Clients.exchange(endpoint)).startsWith("HTTP/1.1 200 OK");
        assertReset(endpoint);
        assertThat(Clients.journal(endpoint)).contains("1 sent-rst", "2 sent 89", "3 sent-rst");
    }

    @Test
    void theResetWaitsForTheWholeRequest() throws Exception {
        Endpoint endpoint = new ResetEveryOther().open();
        try (var socket = Clients.connect(endpoint)) {
            Clients.write(socket, "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n");
            Thread.sleep(50);
            Clients.write(socket, "body");
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Connection reset");
        }
        // In one piece or in two: that is for the kernel to decide.
        int received = Clients.journal(endpoint).stream()
                .filter(event -> event.startsWith("1 received "))
                .mapToInt(event -> Integer.parseInt(event.substring("1 received ".length())))
                .sum();
        assertThat(received).isEqualTo(42);
        assertThat(Clients.journal(endpoint)).last().isEqualTo("1 sent-rst");
    }

    private static void assertReset(Endpoint endpoint) {
        assertThatThrownBy(() -> Clients.exchange(endpoint))
                .isExactlyInstanceOf(SocketException.class)
                .hasMessage("Connection reset");
    }
}
