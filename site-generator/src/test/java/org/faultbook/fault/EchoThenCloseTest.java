package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EchoThenCloseTest {
    @Test
    void twoLinesComeBackAndThenTheEnd() throws Exception {
        Endpoint endpoint = new EchoThenClose().open();
        try (Socket socket = Clients.connect(endpoint)) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Clients.write(socket, "one\n");
            assertThat(in.readLine()).isEqualTo("one");
            Clients.write(socket, "two\n");
            assertThat(in.readLine()).isEqualTo("two");
            assertThat(in.readLine()).isNull();
        }
        assertThat(Clients.journal(endpoint))
                .startsWith("1 accepted", "1 received 4", "1 sent 4")
                .contains("1 sent-fin");
    }
}
