package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * Ends TLS with FIN and without close_notify, as somebody would who cuts the data off: whether what came is all that was
 * sent, the client cannot know.
 *
 * @param isNoticed whether Java's sockets are told to insist on the close_notify
 */
record TlsTruncation(boolean isNoticed) implements TlsFault {
    /** Read once by the JDK (sun.security.ssl.SSLSocketImpl). */
    static final String REQUIRE_CLOSE_NOTIFY = "-Dcom.sun.net.ssl.requireCloseNotify=true";

    /** No length: the end of the connection is the end of the body (RFC 9112, 6.3). */
    private static final String BEGINNING_OF_RESPONSE =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nhel";

    @Override
    public String name() {
        return isNoticed ? "tls-truncation-noticed" : "tls-truncation";
    }

    @Override
    public String does() {
        return "answers in part, then sends FIN without close_notify"
                + (isNoticed ? ", to clients with com.sun.net.ssl.requireCloseNotify" : "");
    }

    @Override
    public String expect() {
        return isNoticed
                ? "javax.net.ssl.SSLProtocolException: Remote host terminated the connection"
                : "the end of the stream, after a part of the data";
    }

    @Override
    public Surroundings surroundings() {
        return Trust.surroundings(isNoticed ? List.of(REQUIRE_CLOSE_NOTIFY) : List.of());
    }

    @Override
    public Fault healthy() {
        return isNoticed ? HealthyTls.CLOSE_NOTIFY_REQUIRED : HealthyTls.BY_NAME;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT)
                && Event.contains(events, Kind.SENT_FIN)
                && !Event.contains(events, Kind.SENT_CLOSE_NOTIFY);
    }

    @Override
    public Script script() {
        return connection -> {
            Tls.accept(connection, GOOD.engine());
            String received = connection.awaitData();
            if (received.contains("HTTP/1.")) {
                connection.awaitRest(received);
                connection.send(BEGINNING_OF_RESPONSE);
            } else {
                connection.send(received);
            }
            connection.finishTcp();
            connection.awaitEnd();
        };
    }
}
