package org.faultbook.fault;

import java.io.IOException;

/** No fault: a server that answers each HTTP request with 200 and ends the connection in order. */
public record Healthy() implements Fault {
    private static final String BODY = "hello\n";

    /** A whole response; the connection ends after it. */
    static final String RESPONSE = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + BODY.length()
            + "\r\nConnection: close\r\n\r\n" + BODY;

    @Override
    public String does() {
        return "answers each request with 200 and closes in order";
    }

    @Override
    public String expect() {
        return "HTTP/1.1 200 OK";
    }

    @Override
    public Endpoint open() throws IOException {
        return Server.start(Healthy::answer);
    }

    static void answer(Connection connection) throws IOException {
        connection.awaitRequest();
        connection.send(RESPONSE);
        connection.finish();
        connection.awaitEnd();
    }
}
