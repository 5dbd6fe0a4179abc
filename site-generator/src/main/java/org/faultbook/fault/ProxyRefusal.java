package org.faultbook.fault;

import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * An HTTP proxy that does not open the tunnel, and says why with a status (RFC 9110, 9.3.6).
 *
 * @param status what it answers CONNECT with, and every other request
 */
record ProxyRefusal(Status status) implements ProxyFault {
    /** Base64 of {@code user:secret}. */
    private static final String CREDENTIALS = "Proxy-Authorization: Basic dXNlcjpzZWNyZXQ=";

    /** The reason. */
    public enum Status {
        /** The client has to say who it is; it is let through as {@code user} with the password {@code secret}. */
        PROXY_AUTHENTICATION_REQUIRED(407, "Proxy-Authenticate: Basic realm=\"faultbook\"\r\n"),
        /** The proxy got no connection to the target. */
        BAD_GATEWAY(502, ""),
        /** The proxy is overloaded. */
        SERVICE_UNAVAILABLE(503, "");

        private final int code;
        private final String headers;

        Status(int code, String headers) {
            this.code = code;
            this.headers = headers;
        }

        private String line() {
            return "HTTP/1.1 " + code + " " + reason();
        }

        /** {@code Bad Gateway}, as RFC 9110 has it. */
        private String reason() {
            StringBuilder words = new StringBuilder();
            for (String word : name().split("_", -1)) {
                words.append(words.isEmpty() ? "" : " ").append(word.charAt(0));
                words.append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
            }
            return words.toString();
        }
    }

    @Override
    public String name() {
        return "proxy-" + status.code;
    }

    @Override
    public String does() {
        return "is an HTTP proxy that answers CONNECT with " + status.code + " " + status.reason();
    }

    @Override
    public String expect() {
        return status.line();
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT, String.valueOf(status.code));
    }

    @Override
    public Script script() {
        return connection -> {
            while (true) {
                String request = connection.receiveRequest();
                if (status == Status.PROXY_AUTHENTICATION_REQUIRED && request.contains(CREDENTIALS)) {
                    HealthyProxy.forward(connection, request);
                    return;
                }
                connection.send(
                        status.line() + "\r\n" + status.headers + "Content-Length: 0\r\n\r\n",
                        String.valueOf(status.code));
            }
        };
    }
}
