package org.faultbook.fault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
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
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.faultbook.article.ClientViews;
import org.faultbook.fault.Event.Kind;

/** What tests do to an endpoint: each client of the JDK makes one exchange with it, and returns or throws. */
final class Clients {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int PAUSE_MILLIS = 10;
    /** Longer than a server keeps its connections that closes idle ones. */
    static final int BETWEEN_REQUESTS_MILLIS = 500;

    private static final byte[] LINE = "line\n".getBytes(StandardCharsets.UTF_8);

    private Clients() {}

    private static final ScheduledExecutorService ALARM = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "alarm");
        thread.setDaemon(true);
        return thread;
    });

    /** Does one exchange with whoever is there, and says how it went, or throws. */
    @FunctionalInterface
    interface Exchange {
        /** @param millis how long the client waits; 0 for as long as the system does */
        String with(String host, int port, int millis) throws Exception;
    }

    /** A connection, seen as bytes that come and go. */
    private interface Wire {
        /** @return the number of bytes; negative at the end */
        int read(ByteBuffer buffer) throws Exception;

        void write(ByteBuffer line) throws Exception;
    }

    /** Sends a line and, when something comes, another one: a server may answer to the first or to the second. */
    private static String talk(Wire wire) throws Exception {
        wire.write(ByteBuffer.wrap(LINE));
        ByteBuffer received = ByteBuffer.allocate(1000);
        boolean isFirst = true;
        while (lines(received) < 2) {
            if (wire.read(received) < 0) {
                return text(received) + ClientViews.END;
            }
            if (isFirst) {
                wire.write(ByteBuffer.wrap(LINE));
                isFirst = false;
            }
        }
        return text(received);
    }

    private static long lines(ByteBuffer received) {
        return text(received).chars().filter(c -> c == '\n').count();
    }

    private static String text(ByteBuffer received) {
        return new String(received.array(), 0, received.position(), StandardCharsets.UTF_8);
    }

    static String socket(String host, int port, int millis) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            return talk(wire(socket));
        }
    }

    private static Wire wire(Socket socket) {
        return new Wire() {
            @Override
            public int read(ByteBuffer buffer) throws IOException {
                int count = socket.getInputStream().read(buffer.array(), buffer.position(), buffer.remaining());
                buffer.position(buffer.position() + Math.max(0, count));
                return count;
            }

            @Override
            public void write(ByteBuffer line) throws IOException {
                socket.getOutputStream().write(line.array());
            }
        };
    }

    /** Sends a message and reads one: two bytes of length, and then the text. */
    static String dataStream(String host, int port, int millis) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            new DataOutputStream(socket.getOutputStream()).writeUTF("message");
            return new DataInputStream(socket.getInputStream()).readUTF();
        }
    }

    /** Sends lines until that fails, or for as long as the client waits. */
    static String socketWrites(String host, int port, int millis) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            int lines = (millis == 0 ? TIMEOUT_MILLIS : millis) / PAUSE_MILLIS;
            for (int i = 0; i < lines; i++) {
                socket.getOutputStream().write(LINE);
                Thread.sleep(PAUSE_MILLIS);
            }
            return ClientViews.NO_ERROR;
        }
    }

    static String channel(String host, int port, int millis) throws Exception {
        return interruptedAfter(millis, () -> {
            try (SocketChannel channel = SocketChannel.open(new InetSocketAddress(host, port))) {
                return talk(new Wire() {
                    @Override
                    public int read(ByteBuffer buffer) throws IOException {
                        return channel.read(buffer);
                    }

                    @Override
                    public void write(ByteBuffer line) throws IOException {
                        channel.write(line);
                    }
                });
            }
        });
    }

    static String asyncChannel(String host, int port, int millis) throws Exception {
        try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
            await(channel.connect(new InetSocketAddress(host, port)), millis);
            return talk(new Wire() {
                @Override
                public int read(ByteBuffer buffer) throws Exception {
                    return await(channel.read(buffer), millis);
                }

                @Override
                public void write(ByteBuffer line) throws Exception {
                    await(channel.write(line), millis);
                }
            });
        } catch (TimeoutException e) {
            return ClientViews.WAITS;
        }
    }

    private static <T> T await(Future<T> result, int millis) throws Exception {
        return millis == 0 ? result.get() : result.get(millis, TimeUnit.MILLISECONDS);
    }

    /** For clients whose waiting no time limit ends: somebody else has to. */
    private static String interruptedAfter(int millis, Callable<String> exchange) throws Exception {
        if (millis == 0) {
            return exchange.call();
        }
        Future<?> alarm = ALARM.schedule(Thread.currentThread()::interrupt, millis, TimeUnit.MILLISECONDS);
        try {
            return exchange.call();
        } catch (ClosedByInterruptException | InterruptedException e) {
            return ClientViews.WAITS;
        } finally {
            alarm.cancel(true);
            Thread.interrupted();
        }
    }

    /** Its time limit ends with the head of the response; so that it does not wait for ever, it is interrupted long after. */
    static String httpClient(String host, int port, int millis) throws Exception {
        return interruptedAfter(
                2 * millis,
                () -> send(HttpClient.newHttpClient(), timed(HttpRequest.newBuilder(address(host, port)), millis)));
    }

    /** Two requests, one after the other has been answered. */
    static String httpClientTwice(String host, int port, int millis) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        send(client, timed(HttpRequest.newBuilder(address(host, port)), millis));
        Thread.sleep(BETWEEN_REQUESTS_MILLIS);
        return send(client, timed(HttpRequest.newBuilder(address(host, port)), millis));
    }

    /** The second request is one that a client may not send again by itself. */
    static String httpClientThenPost(String host, int port, int millis) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        send(client, timed(HttpRequest.newBuilder(address(host, port)), millis));
        Thread.sleep(BETWEEN_REQUESTS_MILLIS);
        HttpRequest.Builder post = HttpRequest.newBuilder(address(host, port)).POST(BodyPublishers.ofString("order"));
        return send(client, timed(post, millis));
    }

    private static HttpRequest.Builder timed(HttpRequest.Builder request, int millis) {
        return millis > 0 ? request.timeout(Duration.ofMillis(millis)) : request;
    }

    static String httpUrlConnection(String host, int port, int millis) throws IOException {
        return readAndEnd(open(address(host, port), Proxy.NO_PROXY, millis));
    }

    static String httpUrlConnectionTwice(String host, int port, int millis) throws Exception {
        read(open(address(host, port), Proxy.NO_PROXY, millis));
        Thread.sleep(BETWEEN_REQUESTS_MILLIS);
        return readAndEnd(open(address(host, port), Proxy.NO_PROXY, millis));
    }

    /** Leaves no connection behind for the next one to use. */
    private static String readAndEnd(HttpURLConnection connection) throws IOException {
        try {
            return read(connection);
        } finally {
            connection.disconnect();
        }
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

    static String datagramSocketUnconnected(String host, int port, int millis) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(millis);
            socket.send(new DatagramPacket(LINE, LINE.length, new InetSocketAddress(host, port)));
            DatagramPacket packet = new DatagramPacket(new byte[1000], 1000);
            socket.receive(packet);
            return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        }
    }

    /** Connected, as {@link #datagramSocket}. */
    static String datagramChannel(String host, int port, int millis) throws Exception {
        return interruptedAfter(millis, () -> {
            try (DatagramChannel channel = DatagramChannel.open()) {
                channel.connect(new InetSocketAddress(host, port));
                channel.write(ByteBuffer.wrap(LINE));
                ByteBuffer buffer = ByteBuffer.allocate(1000);
                channel.read(buffer);
                return text(buffer);
            }
        });
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

    /** As {@link #socket} but without a time limit; its kernel asks now and then whether the other side is still there. */
    static String keepalive(String host, int port, int millis) throws Exception {
        try (Socket socket = new Socket(host, port)) {
            socket.setKeepAlive(true);
            return talk(wire(socket));
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
        return address(endpoint.host(), endpoint.port());
    }

    private static URI address(String host, int port) {
        return URI.create("http://" + host + ":" + port + "/");
    }

    /** GET by java.net.http. */
    static String httpClient(Endpoint endpoint) throws Exception {
        return httpClient(endpoint.host(), endpoint.port(), TIMEOUT_MILLIS);
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
        return send(client, timed(request, TIMEOUT_MILLIS));
    }

    private static String send(HttpClient client, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    /** By java.net.http through an HTTP proxy at the endpoint. */
    static String httpClientThroughProxy(Endpoint endpoint, String target) throws Exception {
        return httpClientThroughProxy(endpoint.host(), endpoint.port(), TIMEOUT_MILLIS, target);
    }

    static String httpClientThroughProxy(String host, int port, int millis, String target) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(host, port)))
                .build();
        return send(client, timed(HttpRequest.newBuilder(URI.create(target)), millis));
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
        return open(address(endpoint), Proxy.NO_PROXY, TIMEOUT_MILLIS);
    }

    private static HttpURLConnection open(URI target, Proxy proxy, int millis) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection(proxy);
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        return connection;
    }

    /** By java.net.HttpURLConnection through a proxy of this type at the endpoint. */
    static String urlConnectionThroughProxy(Endpoint endpoint, Proxy.Type type, String target) throws IOException {
        return urlConnectionThroughProxy(proxy(endpoint.host(), endpoint.port(), type), TIMEOUT_MILLIS, target);
    }

    static String urlConnectionThroughProxy(Proxy proxy, int millis, String target) throws IOException {
        return readAndEnd(open(URI.create(target), proxy, millis));
    }

    /** By java.net.Socket through a proxy of this type at the endpoint; the client leaves it to the proxy to find the host. */
    static String socketThroughProxy(Endpoint endpoint, Proxy.Type type) throws IOException {
        return socketThroughProxy(proxy(endpoint.host(), endpoint.port(), type), TIMEOUT_MILLIS);
    }

    static String socketThroughProxy(Proxy proxy, int millis) throws IOException {
        return socketThroughProxy(proxy, millis, InetSocketAddress.createUnresolved("shop.example", 80));
    }

    static String socketThroughProxy(Endpoint endpoint, Proxy.Type type, InetSocketAddress target) throws IOException {
        return socketThroughProxy(proxy(endpoint.host(), endpoint.port(), type), TIMEOUT_MILLIS, target);
    }

    private static String socketThroughProxy(Proxy proxy, int millis, InetSocketAddress target) throws IOException {
        try (Socket socket = new Socket(proxy)) {
            socket.setSoTimeout(millis);
            socket.connect(target, millis);
            return exchange(socket);
        }
    }

    static Proxy proxy(String host, int port, Proxy.Type type) {
        return new Proxy(type, new InetSocketAddress(host, port));
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
