package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthyTlsTest {
    @ParameterizedTest
    @EnumSource
    void everyClientGetsItsAnswer(TlsClient client) throws Exception {
        try (Endpoint endpoint = HealthyTls.BY_NAME.open()) {
            assertThat(endpoint.host()).isEqualTo("localhost");
            assertThat(client.exchange(endpoint)).isEqualTo("hello\n");
        }
    }

    @Test
    void bothSidesEndInOrder() throws Exception {
        Endpoint endpoint = HealthyTls.BY_NAME.open();
        TlsClient.SSL_SOCKET.exchange(endpoint);
        assertThat(Clients.journal(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received-client-hello TLSv1.3,TLSv1.2",
                        "1 sent-server-hello TLSv1.3",
                        "1 handshake-done TLSv1.3",
                        "1 received 18",
                        "1 sent 89",
                        "1 sent-close-notify",
                        "1 sent-fin",
                        "1 received-close-notify",
                        "1 received-fin");
    }

    @Test
    void anythingElseComesBackForAsLongAsTheClientLikes() throws Exception {
        Endpoint endpoint = HealthyTls.BY_NAME.open();
        try (SSLSocket socket = TlsClient.connect(endpoint)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            Clients.write(socket, "one");
            assertThat(socket.getInputStream().readNBytes(3)).asString().isEqualTo("one");
            Clients.write(socket, "two");
            assertThat(socket.getInputStream().readNBytes(3)).asString().isEqualTo("two");
        }
        assertThat(Clients.journal(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received-client-hello TLSv1.2",
                        "1 sent-server-hello TLSv1.2",
                        "1 handshake-done TLSv1.2",
                        "1 received 3",
                        "1 sent 3",
                        "1 received 3",
                        "1 sent 3",
                        "1 received-close-notify",
                        "1 sent-close-notify",
                        "1 sent-fin",
                        "1 received-fin");
    }

    @Test
    void aClientThatDoesNotSpeakTlsReadsTheEnd() throws Exception {
        Endpoint endpoint = HealthyTls.BY_NAME.open();
        try (Socket socket = Clients.connect(endpoint)) {
            Clients.write(socket, "hello");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(Clients.journal(endpoint))
                .containsExactly("1 accepted", "1 received 5", "1 sent-fin", "1 received-fin");
    }

    @Test
    void noSessionIsResumedSoThatEveryConnectionChecksTheCertificate() throws Exception {
        Checks checks = new Checks();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {checks}, null);
        SSLSocketFactory factory = context.getSocketFactory();
        try (Endpoint endpoint = HealthyTls.BY_NAME.open()) {
            for (String protocol : List.of("TLSv1.3", "TLSv1.3", "TLSv1.2", "TLSv1.2")) {
                try (SSLSocket socket = (SSLSocket) factory.createSocket(endpoint.host(), endpoint.port())) {
                    socket.setEnabledProtocols(new String[] {protocol});
                    assertThat(TlsClient.exchange(socket)).isEqualTo("hello\n");
                }
            }
        }
        assertThat(checks.made)
                .hasSize(4)
                .allMatch(chain -> chain.equals(List.of("CN=localhost", "CN=Faultbook Issuing CA")));
    }

    /** Trusts everybody, and remembers whom. */
    private static final class Checks extends X509ExtendedTrustManager {
        final List<List<String>> made = new ArrayList<>();

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            made.add(List.of(chain).stream()
                    .map(each -> each.getSubjectX500Principal().toString())
                    .toList());
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            throw new AssertionError("there is no engine here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            throw new AssertionError("there is a socket here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            throw new AssertionError("there is no client here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            throw new AssertionError("there is no client here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new AssertionError("there is no client here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
