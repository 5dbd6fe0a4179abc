package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class FullBacklogTest {
    @Test
    void aFurtherConnectionIsNotRefusedButTimesOut() throws Exception {
        try (Endpoint endpoint = new FullBacklog().open();
                Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), 200))
                    .isExactlyInstanceOf(SocketTimeoutException.class)
                    .hasMessage("Connect timed out")
                    .hasNoCause();
        }
    }
}
