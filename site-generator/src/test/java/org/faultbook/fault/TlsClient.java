package org.faultbook.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** The clients of the JDK that speak TLS; each trusts the lab's authority and expects its server to be who it says. */
enum TlsClient {
    SSL_SOCKET {
        @Override
        String exchange(String host, int port, int millis) throws IOException {
            try (SSLSocket socket = connect(host, port)) {
                socket.setSoTimeout(millis);
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                return exchange(socket);
            }
        }
    },
    HTTP_CLIENT {
        @Override
        String exchange(String host, int port, int millis) throws IOException, InterruptedException {
            HttpClient client = HttpClient.newBuilder().sslContext(context()).build();
            HttpRequest request = HttpRequest.newBuilder(address(host, port))
                    .timeout(Duration.ofMillis(millis))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }

        /** It asks for any name, the others only for one with a dot. */
        @Override
        String serverName(Endpoint endpoint) {
            return endpoint.host().equals("localhost") ? " for localhost" : "";
        }

        /** It throws the exception of the engine once more, in the thread of its caller. */
        @Override
        List<String> seen(List<String> chain) {
            return Stream.concat(Stream.of(chain.get(0)), chain.stream()).toList();
        }

        /** It leaves without a word when it does not like what it sees. */
        @Override
        List<String> objection(Endpoint endpoint, String alert) {
            return journal(endpoint, "1 sent-server-hello TLSv1.3", "1 received-fin");
        }
    },
    HTTPS_URL_CONNECTION {
        @Override
        String exchange(String host, int port, int millis) throws IOException {
            HttpsURLConnection connection =
                    (HttpsURLConnection) address(host, port).toURL().openConnection();
            connection.setSSLSocketFactory(context().getSocketFactory());
            connection.setConnectTimeout(millis);
            connection.setReadTimeout(millis);
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    };

    private static final int TIMEOUT_MILLIS = 10_000;

    /** Sends a request and returns the body of what comes back. */
    abstract String exchange(String host, int port, int millis) throws IOException, InterruptedException;

    String exchange(String host, int port) throws IOException, InterruptedException {
        return exchange(host, port, TIMEOUT_MILLIS);
    }

    String exchange(Endpoint endpoint) throws IOException, InterruptedException {
        return exchange(endpoint.host(), endpoint.port());
    }

    /** How the chain of exceptions that the socket throws looks here. */
    List<String> seen(List<String> chain) {
        return chain;
    }

    /** The whole journal when this client objects to what stands behind the ServerHello. */
    List<String> objection(Endpoint endpoint, String alert) {
        return journal(
                endpoint, "1 sent-server-hello TLSv1.3", "1 received-alert " + alert, "1 sent-fin", "1 received-fin");
    }

    String serverName(Endpoint endpoint) {
        return "";
    }

    /** The whole journal of an exchange: it begins the same way each time. */
    List<String> journal(Endpoint endpoint, String... afterClientHello) {
        return Stream.concat(
                        Stream.of("1 accepted", "1 received-client-hello TLSv1.3,TLSv1.2" + serverName(endpoint)),
                        Stream.of(afterClientHello))
                .toList();
    }

    /** The exception that an exchange ends with, and its causes: {@code class: message}. */
    List<String> failure(Endpoint endpoint) throws InterruptedException {
        try {
            throw new AssertionError("there is an answer: " + exchange(endpoint));
        } catch (IOException e) {
            return chain(e);
        }
    }

    static List<String> chain(Throwable thrown) {
        List<String> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            chain.add(each.toString());
        }
        return chain;
    }

    /** A socket that does not ask whether the certificate is for the host: so it is unless it is told otherwise. */
    static SSLSocket connect(Endpoint endpoint) throws IOException {
        return connect(endpoint.host(), endpoint.port());
    }

    static SSLSocket connect(String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(host, port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    static String exchange(SSLSocket socket) throws IOException {
        Clients.write(socket, "GET / HTTP/1.1\r\n\r\n");
        String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    /** What the JDK says of this alert, with the name in front since messages have it. */
    static String message(String alert, String message) {
        return Runtime.version().feature() < 21 ? message : "(" + alert + ") " + message;
    }

    private static URI address(String host, int port) {
        return URI.create("https://" + host + ":" + port + "/");
    }

    /** That of the JDK, in a process that was started to trust the lab. */
    private static SSLContext context() {
        try {
            return System.getProperty("javax.net.ssl.trustStore") == null ? Trust.context() : SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
