package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * No fault: a server that answers an HTTP request with 200 and ends that connection in order, and sends anything else back
 * for as long as the client likes. The twin of every fault: what a program meets here has another cause than the fault.
 */
public record Healthy() implements Fault {
    private static final String BODY = "hello\n";

    /** A whole response; the connection ends after it. */
    static final String RESPONSE = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + BODY.length()
            + "\r\nConnection: close\r\n\r\n" + BODY;

    @Override
    public String does() {
        return "answers an HTTP request with 200, and sends anything else back";
    }

    @Override
    public String expect() {
        return "HTTP/1.1 200 OK";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.ACCEPTED);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, Healthy::serve);
    }

    static void serve(Connection connection) throws IOException {
        String received = connection.awaitData();
        if (isRequest(received)) {
            answer(connection, received);
        } else {
            echo(connection, received);
        }
    }

    private static boolean isRequest(String received) {
        return received.contains("HTTP/1.");
    }

    /** What the first thing that comes is answered with, when it has come as a whole. */
    static String awaitAndAnswer(Connection connection) throws IOException {
        String received = connection.awaitData();
        if (isRequest(received)) {
            connection.awaitRest(received);
            return RESPONSE;
        }
        return received;
    }

    private static void echo(Connection connection, String received) throws IOException {
        for (String text = received; ; text = connection.awaitData()) {
            connection.send(text);
        }
    }

    /** @param received what has been read of the request by now */
    static void answer(Connection connection, String received) throws IOException {
        connection.awaitRest(received);
        respond(connection);
    }

    /** To a request that has come as a whole. */
    static void respond(Connection connection) throws IOException {
        connection.send(RESPONSE);
        connection.finish();
        connection.awaitEnd();
    }
}
