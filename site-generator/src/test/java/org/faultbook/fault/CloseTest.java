package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class CloseTest {
    @Test
    void theClientReadsTheEndWritesOnceInVainAndThenFindsTheBrokenPipe() throws Exception {
        Endpoint endpoint = new Close().open();
        try (Socket socket = Clients.connect(endpoint)) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            Clients.write(socket, "first");
            Thread.sleep(100);
            assertThatThrownBy(() -> Clients.write(socket, "second"))
                    .isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Broken pipe")
                    .hasNoCause();
        }
        assertThat(Clients.journal(endpoint)).containsExactly("1 accepted", "1 sent-fin");
    }
}
