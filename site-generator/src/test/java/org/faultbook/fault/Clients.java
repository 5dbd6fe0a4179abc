package org.faultbook.fault;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.faultbook.fault.Event.Kind;

/** What tests do to an endpoint: each client of the JDK makes one exchange with it, and returns or throws. */
final class Clients {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final byte[] LINE = "line\n".getBytes(StandardCharsets.UTF_8);

    private Clients() {}

    /** A client of the JDK: does one exchange with whoever is there, and says how it went, or throws. */
    @FunctionalInterface
    interface Client {
        /** @param millis how long it waits; 0 for as long as the system does */
        String exchange(String host, int port, int millis) throws Exception;
    }

    /** Every client, by the name under which a test can start it in another JVM. */
    enum Named implements Client {
        SOCKET(Clients::socket),
        SOCKET_WRITES(Clients::socketWrites),
        CHANNEL(Clients::channel),
        ASYNC_CHANNEL(Clients::asyncChannel),
        HTTP_CLIENT(Clients::httpClient),
        HTTP_URL_CONNECTION(Clients::httpUrlConnection),
        DATAGRAM_SOCKET(Clients::datagramSocket),
        DATAGRAM_CHANNEL(Clients::datagramChannel),
        SERVER_SOCKET(Clients::serverSocket),
        SERVER_CHANNEL(Clients::serverChannel),
        RESOLVER(Clients::resolver),
        RESOLVER_TWICE(Clients::resolverTwice),
        MANY_SOCKETS(Clients::manySockets),
        KEEPALIVE(Clients::keepalive),
        MESSAGE(Clients::message);

        private final Client client;

        Named(Client client) {
            this.client = client;
        }

        @Override
        public String exchange(String host, int port, int millis) throws Exception {
            return client.exchange(host, port, millis);
        }
    }

    /** Sends a line and reads one: the two together, because a server may answer to the first or to the second. */
    static String socket(String host, int port, int millis) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(LINE);
            return read(socket) + read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        byte[] buffer = new byte[1000];
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
            return "(end)";
        }
        socket.getOutputStream().write(LINE);
        return new String(buffer, 0, count, StandardCharsets.UTF_8);
    }

    /** Sends lines until that fails. */
    static String socketWrites(String host, int port, int millis) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            for (int i = 0; i < 500; i++) {
                socket.getOutputStream().write(LINE);
                Thread.sleep(10);
            }
            return "(no error)";
        }
    }

    /** As {@link #socket}; it has no timeouts. */
    static String channel(String host, int port, int millis) throws IOException {
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress(host, port))) {
            channel.write(ByteBuffer.wrap(LINE));
            ByteBuffer buffer = ByteBuffer.allocate(1000);
            if (channel.read(buffer) >= 0) {
                channel.write(ByteBuffer.wrap(LINE));
                channel.read(buffer);
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
    }

    static String asyncChannel(String host, int port, int millis) throws Exception {
        try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
            channel.connect(new InetSocketAddress(host, port)).get();
            channel.write(ByteBuffer.wrap(LINE)).get();
            ByteBuffer buffer = ByteBuffer.allocate(1000);
            if (channel.read(buffer).get() >= 0) {
                channel.write(ByteBuffer.wrap(LINE)).get();
                channel.read(buffer).get();
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
    }

    static String httpClient(String host, int port, int millis) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/"));
        if (millis > 0) {
            request.timeout(Duration.ofMillis(millis));
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    static String httpUrlConnection(String host, int port, int millis) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://" + host + ":" + port + "/").toURL().openConnection();
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Connected, as only such a socket hears of ICMP. */
    static String datagramSocket(String host, int port, int millis) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(host, port));
            socket.setSoTimeout(millis);
            socket.send(new DatagramPacket(LINE, LINE.length));
            DatagramPacket packet = new DatagramPacket(new byte[1000], 1000);
            socket.receive(packet);
            return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        }
    }

    static String datagramChannel(String host, int port, int millis) throws IOException {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.connect(new InetSocketAddress(host, port));
            channel.write(ByteBuffer.wrap(LINE));
            ByteBuffer buffer = ByteBuffer.allocate(1000);
            channel.read(buffer);
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
    }

    /** Sends something, and reads a message of which the length comes first. */
    static String message(String host, int port, int millis) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(LINE);
            return new DataInputStream(socket.getInputStream()).readUTF();
        }
    }

    /** Listens there. */
    static String serverSocket(String host, int port, int millis) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 50, InetAddress.getByName(host))) {
            return "listens at " + socket.getLocalSocketAddress();
        }
    }

    static String serverChannel(String host, int port, int millis) throws IOException {
        try (ServerSocketChannel channel = ServerSocketChannel.open()) {
            channel.bind(new InetSocketAddress(host, port));
            return "listens at " + channel.getLocalAddress();
        }
    }

    static String resolver(String host, int port, int millis) throws IOException {
        return InetAddress.getByName(host).toString();
    }

    /** The second time; what the first brought is remembered. */
    static String resolverTwice(String host, int port, int millis) throws IOException {
        try {
            InetAddress.getByName(host);
        } catch (IOException e) {
            return resolver(host, port, millis);
        }
        return resolver(host, port, millis);
    }

    /** Keeps one connection after the other; the first is closed, so that all classes are there when no file can be opened. */
    static String manySockets(String host, int port, int millis) throws IOException {
        new Socket(host, port).close();
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                sockets.add(new Socket(host, port));
            }
            return "(50 connections)";
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** As {@link #socket}, and has its kernel ask now and then whether the other side is still there. */
    static String keepalive(String host, int port, int millis) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            socket.setKeepAlive(true);
            socket.getOutputStream().write(LINE);
            return read(socket);
        }
    }

    static Socket connect(Endpoint endpoint) throws IOException {
        Socket socket = new Socket(endpoint.host(), endpoint.port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request and reads everything that comes back. */
    static String exchange(Endpoint endpoint) throws IOException {
        try (Socket socket = connect(endpoint)) {
            return exchange(socket);
        }
    }

    static String exchange(Socket socket) throws IOException {
        write(socket, "GET / HTTP/1.1\r\n\r\n");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static URI address(Endpoint endpoint) {
        return URI.create("http://" + endpoint.host() + ":" + endpoint.port() + "/");
    }

    /** GET by java.net.http. */
    static String httpClient(Endpoint endpoint) throws Exception {
        return httpClient(HttpClient.newHttpClient(), HttpRequest.newBuilder(address(endpoint)));
    }

    /** POST by java.net.http. */
    static String httpClientPost(Endpoint endpoint) throws Exception {
        return httpClient(HttpClient.newHttpClient(), post(endpoint));
    }

    static HttpRequest.Builder post(Endpoint endpoint) {
        return HttpRequest.newBuilder(address(endpoint)).POST(BodyPublishers.ofString("order"));
    }

    /** @return status and body */
    static String httpClient(HttpClient client, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response =
                client.send(request.timeout(Duration.ofMillis(TIMEOUT_MILLIS)).build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    /** By java.net.http through an HTTP proxy at the endpoint. */
    static String httpClientThroughProxy(Endpoint endpoint, String target) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(endpoint.host(), endpoint.port())))
                .build();
        return httpClient(client, HttpRequest.newBuilder(URI.create(target)));
    }

    /** GET by java.net.HttpURLConnection. */
    static String urlConnection(Endpoint endpoint) throws IOException {
        return read(open(endpoint));
    }

    /** POST by java.net.HttpURLConnection. */
    static String urlConnectionPost(Endpoint endpoint) throws IOException {
        HttpURLConnection connection = open(endpoint);
        connection.setDoOutput(true);
        connection.getOutputStream().write("order".getBytes(StandardCharsets.UTF_8));
        return read(connection);
    }

    /** POST by java.net.HttpURLConnection, which keeps no copy of the body that it could send again. */
    static String urlConnectionStreamingPost(Endpoint endpoint) throws IOException {
        HttpURLConnection connection = open(endpoint);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(5);
        connection.getOutputStream().write("order".getBytes(StandardCharsets.UTF_8));
        return read(connection);
    }

    static HttpURLConnection open(Endpoint endpoint) throws IOException {
        return timed((HttpURLConnection) address(endpoint).toURL().openConnection(Proxy.NO_PROXY));
    }

    /** By java.net.HttpURLConnection through a proxy of this type at the endpoint. */
    static String urlConnectionThroughProxy(Endpoint endpoint, Proxy.Type type, String target) throws IOException {
        return read(timed((HttpURLConnection) URI.create(target).toURL().openConnection(proxy(endpoint, type))));
    }

    /** By java.net.Socket through a proxy of this type at the endpoint; the client leaves it to the proxy to find the host. */
    static String socketThroughProxy(Endpoint endpoint, Proxy.Type type) throws IOException {
        return socketThroughProxy(endpoint, type, InetSocketAddress.createUnresolved("shop.example", 80));
    }

    static String socketThroughProxy(Endpoint endpoint, Proxy.Type type, InetSocketAddress target) throws IOException {
        try (Socket socket = new Socket(proxy(endpoint, type))) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(target, TIMEOUT_MILLIS);
            return exchange(socket);
        }
    }

    private static Proxy proxy(Endpoint endpoint, Proxy.Type type) {
        return new Proxy(type, new InetSocketAddress(endpoint.host(), endpoint.port()));
    }

    private static HttpURLConnection timed(HttpURLConnection connection) {
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection;
    }

    /** @return status and body */
    static String read(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return connection.getResponseCode() + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What came of it: what is returned, or the exception and all of its causes, {@code class: message <- class: message}. */
    static String outcome(Callable<String> exchange) {
        try {
            return exchange.call();
        } catch (Exception e) {
            StringBuilder chain = new StringBuilder(e.toString());
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                chain.append(" <- ").append(cause);
            }
            return chain.toString();
        }
    }

    /** The journal, complete: the endpoint is closed by this. */
    static List<String> journal(Endpoint endpoint) {
        endpoint.close();
        return endpoint.journal().events().stream().map(Event::toString).toList();
    }

    /**
     * The journal, connection by connection, of HTTP and proxies: without what differs from client to client and from run to
     * run, which is how long a request is, in how many pieces it comes, the client's frames, and when it goes.
     */
    static List<String> conversation(Endpoint endpoint) {
        endpoint.close();
        return endpoint.journal().events().stream()
                .filter(event -> event.kind() != Kind.RECEIVED_FIN && event.kind() != Kind.RECEIVED_RST)
                .filter(event -> event.kind() != Kind.RECEIVED_FRAME)
                .filter(event ->
                        event.kind() != Kind.RECEIVED || !event.detail().isEmpty())
                .sorted(Comparator.comparing(Event::connection))
                .map(event -> event.toString().replaceFirst(" received \\d+", " received"))
                .toList();
    }
}
