package org.faultbook.fault;

import static org.faultbook.fault.Approach.HTTP;
import static org.faultbook.fault.Approach.HTTP_2;
import static org.faultbook.fault.Approach.HTTP_PROXY;
import static org.faultbook.fault.Approach.LISTENER;
import static org.faultbook.fault.Approach.MANY_CONNECTIONS;
import static org.faultbook.fault.Approach.NAME;
import static org.faultbook.fault.Approach.ROUTE;
import static org.faultbook.fault.Approach.SOCKS_PROXY;
import static org.faultbook.fault.Approach.TCP;
import static org.faultbook.fault.Approach.TLS;
import static org.faultbook.fault.Approach.UDP;

import java.net.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.faultbook.fault.Clients.Exchange;

/**
 * Every client whose view of the faults is recorded: those of the JDK, and the libraries that many programs use. The latter
 * behind lambdas: a method reference would load their jars at once, also where a process may open only a few files.
 */
enum Client implements Exchange {
    SOCKET("Socket", by(NAME, ROUTE, TCP), Clients::socket),
    SOCKET_WRITES("Socket.getOutputStream", by(TCP), Clients::socketWrites),
    DATA_STREAM("DataInputStream", by(TCP), Clients::dataStream),
    /** Without its probes nobody notices that the line is dead. */
    KEEPALIVE("Socket.setKeepAlive", LineGoesDead.class::isInstance, Clients::keepalive),
    CHANNEL("SocketChannel", by(NAME, ROUTE, TCP), Clients::channel),
    ASYNC_CHANNEL("AsynchronousSocketChannel", by(NAME, ROUTE, TCP), Clients::asyncChannel),
    MANY_SOCKETS("Socket", by(MANY_CONNECTIONS), Clients::manySockets),

    HTTP_CLIENT("HttpClient", by(NAME, ROUTE, TCP, HTTP, HTTP_2), Clients::httpClient),
    HTTP_CLIENT_TWICE("HttpClient, again", Client::keepsAlive, Clients::httpClientTwice),
    HTTP_CLIENT_THEN_POST("HttpClient, again (POST)", Client::keepsAlive, Clients::httpClientThenPost),
    HTTP_URL_CONNECTION("HttpURLConnection", by(NAME, ROUTE, TCP, HTTP, HTTP_2), Clients::httpUrlConnection),
    HTTP_URL_CONNECTION_TWICE("HttpURLConnection, again", Client::keepsAlive, Clients::httpUrlConnectionTwice),
    APACHE(
            "Apache HttpClient 5",
            by(NAME, ROUTE, TCP, HTTP, HTTP_2),
            (host, port, millis) -> ApacheClients.get(host, port, millis)),
    APACHE_TWICE(
            "Apache HttpClient 5, again",
            Client::keepsAlive,
            (host, port, millis) -> ApacheClients.getTwice(host, port, millis)),
    OKHTTP(
            "OkHttp 5",
            by(NAME, ROUTE, TCP, HTTP, HTTP_2),
            (host, port, millis) -> OkHttpClients.get(host, port, millis)),
    OKHTTP_TWICE(
            "OkHttp 5, again", Client::keepsAlive, (host, port, millis) -> OkHttpClients.getTwice(host, port, millis)),
    NETTY("Netty 4", by(NAME, ROUTE, TCP), (host, port, millis) -> NettyClients.talk(host, port, millis)),
    POSTGRESQL(
            "PostgreSQL JDBC 42",
            by(NAME, ROUTE, TCP),
            (host, port, millis) -> PostgresClients.connect(host, port, millis)),

    SSL_SOCKET("SSLSocket", by(TLS), (host, port, millis) -> TlsClient.SSL_SOCKET.exchange(host, port, millis)),
    HTTPS_CLIENT("HttpClient", by(TLS), (host, port, millis) -> TlsClient.HTTP_CLIENT.exchange(host, port, millis)),
    HTTPS_URL_CONNECTION(
            "HttpsURLConnection",
            by(TLS),
            (host, port, millis) -> TlsClient.HTTPS_URL_CONNECTION.exchange(host, port, millis)),
    APACHE_HTTPS("Apache HttpClient 5", by(TLS), (host, port, millis) -> ApacheClients.getHttps(host, port, millis)),
    OKHTTP_HTTPS("OkHttp 5", by(TLS), (host, port, millis) -> OkHttpClients.getHttps(host, port, millis)),
    NETTY_TLS("Netty 4 SslHandler", by(TLS), (host, port, millis) -> NettyClients.get(host, port, millis)),

    PROXIED_SOCKET(
            "Socket(Proxy)",
            by(HTTP_PROXY),
            (host, port, millis) -> Clients.socketThroughProxy(Clients.proxy(host, port, Proxy.Type.HTTP), millis)),
    PROXIED_HTTP_CLIENT(
            "HttpClient, http:",
            by(HTTP_PROXY),
            (host, port, millis) -> Clients.httpClientThroughProxy(host, port, millis, "http://shop.example/")),
    PROXIED_HTTPS_CLIENT(
            "HttpClient, https:",
            by(HTTP_PROXY),
            (host, port, millis) -> Clients.httpClientThroughProxy(host, port, millis, "https://localhost/")),
    PROXIED_HTTP_URL_CONNECTION(
            "HttpURLConnection, http:",
            by(HTTP_PROXY),
            (host, port, millis) -> Clients.urlConnectionThroughProxy(
                    Clients.proxy(host, port, Proxy.Type.HTTP), millis, "http://shop.example/")),
    PROXIED_HTTPS_URL_CONNECTION(
            "HttpsURLConnection",
            by(HTTP_PROXY),
            (host, port, millis) -> Clients.urlConnectionThroughProxy(
                    Clients.proxy(host, port, Proxy.Type.HTTP), millis, "https://localhost/")),
    PROXIED_APACHE_HTTPS(
            "Apache HttpClient 5, https:",
            by(HTTP_PROXY),
            (host, port, millis) -> ApacheClients.getThroughProxy(host, port, millis)),
    PROXIED_OKHTTP_HTTPS(
            "OkHttp 5, https:",
            by(HTTP_PROXY),
            (host, port, millis) -> OkHttpClients.getThroughHttpProxy(host, port, millis)),

    SOCKS_SOCKET(
            "Socket(Proxy)",
            by(SOCKS_PROXY),
            (host, port, millis) -> Clients.socketThroughProxy(Clients.proxy(host, port, Proxy.Type.SOCKS), millis)),
    SOCKS_HTTP_URL_CONNECTION(
            "HttpURLConnection",
            by(SOCKS_PROXY),
            (host, port, millis) -> Clients.urlConnectionThroughProxy(
                    Clients.proxy(host, port, Proxy.Type.SOCKS), millis, "http://shop.example/")),
    SOCKS_OKHTTP(
            "OkHttp 5", by(SOCKS_PROXY), (host, port, millis) -> OkHttpClients.getThroughSocks(host, port, millis)),

    RESOLVER("InetAddress.getByName", by(NAME), Clients::resolver),
    /** Within the time for which the JVM remembers that a name was not found. */
    RESOLVER_TWICE("InetAddress.getByName, again", by(NAME), Clients::resolverTwice),
    DATAGRAM_SOCKET("DatagramSocket.connect", by(NAME, ROUTE, UDP), Clients::datagramSocket),
    DATAGRAM_SOCKET_UNCONNECTED("DatagramSocket", by(NAME, ROUTE, UDP), Clients::datagramSocketUnconnected),
    DATAGRAM_CHANNEL("DatagramChannel.connect", by(NAME, ROUTE, UDP), Clients::datagramChannel),
    SERVER_SOCKET("ServerSocket", by(LISTENER), Clients::serverSocket),
    SERVER_CHANNEL("ServerSocketChannel", by(LISTENER), Clients::serverChannel),
    NETTY_SERVER(
            "Netty 4 ServerBootstrap", by(LISTENER), (host, port, millis) -> NettyClients.listen(host, port, millis));

    private final String label;
    private final Predicate<Fault> canMeet;
    private final Exchange exchange;

    Client(String label, Predicate<Fault> canMeet, Exchange exchange) {
        this.label = label;
        this.canMeet = canMeet;
        this.exchange = exchange;
    }

    private static Predicate<Fault> by(Approach... approaches) {
        Set<Approach> set = Set.of(approaches);
        return fault -> set.contains(fault.approach());
    }

    /** Where the matter is the second request on one connection. */
    private static boolean keepsAlive(Fault fault) {
        Fault healthy = new HealthyKeepAlive();
        return fault.equals(healthy) || fault.healthy().equals(healthy);
    }

    static List<Client> of(Fault fault) {
        return Arrays.stream(values())
                .filter(client -> client.canMeet.test(fault))
                .toList();
    }

    /** The class to which a reader would look, and what is special; two clients of one fault never share it. */
    String label() {
        return label;
    }

    @Override
    public String with(String host, int port, int millis) throws Exception {
        return exchange.with(host, port, millis);
    }
}
