package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class ProxyRefusalTest {
    @Test
    void httpClientReturnsThe407OfTheProxyAsIfItWereTheAnswer() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.PROXY_AUTHENTICATION_REQUIRED).open();
        assertThat(Clients.outcome(() -> Clients.httpClientThroughProxy(endpoint, "https://shop.example/")))
                .isEqualTo("407 null");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received CONNECT", "1 sent 110 407");
    }

    @Test
    void urlConnectionCannotTunnelWithoutAuthentication() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.PROXY_AUTHENTICATION_REQUIRED).open();
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.HTTP, "https://shop.example/")))
                .isEqualTo(
                        "java.io.IOException: Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 Proxy Authentication Required\"");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received CONNECT", "1 sent 110 407");
    }

    @Test
    void aSocketCannotTunnelWithoutAuthenticationEither() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.PROXY_AUTHENTICATION_REQUIRED).open();
        assertThat(Clients.outcome(() -> Clients.socketThroughProxy(endpoint, Proxy.Type.HTTP)))
                .isEqualTo(
                        "java.io.IOException: Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 Proxy Authentication Required\"");
        assertThat(Clients.conversation(endpoint))
                .containsExactly("1 accepted", "1 received CONNECT", "1 sent 110 407");
    }

    @Test
    void withoutATunnelUrlConnectionNamesTheTarget() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.PROXY_AUTHENTICATION_REQUIRED).open();
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.HTTP, "http://shop.example/")))
                .isEqualTo(
                        "java.io.IOException: Server returned HTTP response code: 407 for URL: http://shop.example/");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received GET", "1 sent 110 407");
    }

    @Test
    void withTheRightCredentialsTheProxyForwards() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.PROXY_AUTHENTICATION_REQUIRED).open();
        HttpClient client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(endpoint.host(), endpoint.port())))
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication("user", "secret".toCharArray());
                    }
                })
                .build();
        assertThat(Clients.httpClient(client, HttpRequest.newBuilder(URI.create("http://shop.example/"))))
                .isEqualTo("200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted", "1 received GET", "1 sent 110 407", "1 received GET", "1 sent 89", "1 sent-fin");
    }

    @Test
    void httpClientSaysThatTheTunnelFailedWith502() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.BAD_GATEWAY).open();
        assertThat(Clients.outcome(() -> Clients.httpClientThroughProxy(endpoint, "https://shop.example/")))
                .isEqualTo("java.io.IOException: Tunnel failed, got: 502"
                        + " <- java.io.IOException: Tunnel failed, got: 502");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received CONNECT", "1 sent 47 502");
    }

    @Test
    void urlConnectionSaysThatTheTunnelFailedWith502() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.BAD_GATEWAY).open();
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.HTTP, "https://shop.example/")))
                .isEqualTo(
                        "java.io.IOException: Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 502 Bad Gateway\"");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received CONNECT", "1 sent 47 502");
    }

    @Test
    void httpClientSaysThatTheTunnelFailedWith503() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.SERVICE_UNAVAILABLE).open();
        assertThat(Clients.outcome(() -> Clients.httpClientThroughProxy(endpoint, "https://shop.example/")))
                .isEqualTo("java.io.IOException: Tunnel failed, got: 503"
                        + " <- java.io.IOException: Tunnel failed, got: 503");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received CONNECT", "1 sent 55 503");
    }

    @Test
    void urlConnectionSaysThatTheTunnelFailedWith503() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.SERVICE_UNAVAILABLE).open();
        assertThat(Clients.outcome(
                        () -> Clients.urlConnectionThroughProxy(endpoint, Proxy.Type.HTTP, "https://shop.example/")))
                .isEqualTo(
                        "java.io.IOException: Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 503 Service Unavailable\"");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received CONNECT", "1 sent 55 503");
    }

    @Test
    void withoutATunnelHttpClientReturnsTheStatus() throws Exception {
        Endpoint endpoint = new ProxyRefusal(ProxyRefusal.Status.SERVICE_UNAVAILABLE).open();
        assertThat(Clients.outcome(() -> Clients.httpClientThroughProxy(endpoint, "http://shop.example/")))
                .isEqualTo("503 ");
        assertThat(Clients.conversation(endpoint)).containsExactly("1 accepted", "1 received GET", "1 sent 55 503");
    }
}
