package org.faultbook.fault;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What tests do to an endpoint. */
final class Clients {
    private Clients() {}

    static Socket connect(Endpoint endpoint) throws IOException {
        Socket socket = new Socket(endpoint.host(), endpoint.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request and reads everything that comes back. */
    static String exchange(Endpoint endpoint) throws IOException {
        try (Socket socket = connect(endpoint)) {
            write(socket, "GET / HTTP/1.1\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The journal, complete: the endpoint is closed by this. */
    static java.util.List<String> journal(Endpoint endpoint) {
        endpoint.close();
        return endpoint.journal().events().stream().map(Event::toString).toList();
    }
}
