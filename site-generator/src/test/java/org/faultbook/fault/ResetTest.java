package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class ResetTest {
    @Test
    void aReadAfterTheResetThrows() throws Exception {
        Endpoint endpoint = new Reset().open();
        assertThatThrownBy(() -> Clients.exchange(endpoint))
                .isExactlyInstanceOf(SocketException.class)
                .hasMessage("Connection reset")
                .hasNoCause();
        assertThat(Clients.journal(endpoint)).containsExactly("1 accepted", "1 received 18", "1 sent-rst");
    }

    @Test
    void theFirstWriteAfterTheResetSaysByPeerAndTheNextBrokenPipe() throws Exception {
        try (Endpoint endpoint = new Reset().open();
                Socket socket = Clients.connect(endpoint)) {
            assertThatThrownBy(() -> writeUntilItFails(socket))
                    .isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Connection reset by peer");
            assertThatThrownBy(() -> Clients.write(socket, "more"))
                    .isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Broken pipe");
        }
    }

    @Test
    void httpClientHidesTheResetBelowItsOwnException() throws Exception {
        try (Endpoint endpoint = new Reset().open()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port()))
                    .build();
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("HTTP/1.1 header parser received no bytes")
                    .rootCause()
                    .isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Connection reset");
        }
    }

    private static void writeUntilItFails(Socket socket) throws IOException, InterruptedException {
        while (true) {
            Clients.write(socket, "line\n");
            Thread.sleep(10);
        }
    }
}
