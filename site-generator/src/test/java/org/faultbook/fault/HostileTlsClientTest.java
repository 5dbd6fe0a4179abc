package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** Clients that do not keep to TLS. */
class HostileTlsClientTest {
    private static final int MUTANTS = 100;

    @Test
    void aClientHelloWithAnyByteChangedEndsOneConnectionAndNothingElse() throws Exception {
        byte[] hello = clientHello();
        Random random = new Random(8446);
        Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
        try {
            for (TlsFault fault :
                    List.of(HealthyTls.BY_NAME, new TlsClientCertificateRequired(), new TlsServerTooOld())) {
                try (Endpoint endpoint = fault.open()) {
                    for (int i = 0; i < MUTANTS; i++) {
                        byte[] mutant = hello.clone();
                        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
                        send(mutant, endpoint);
                    }
                }
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
        assertThat(uncaught).isEmpty();
    }

    @Test
    void aCloseNotifyInTheMiddleOfTheHandshakeEndsIt() throws Exception {
        byte[] closeNotify = {TlsRecord.ALERT, 3, 3, 0, 2, 1, 0};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(clientHello());
        bytes.write(closeNotify);
        Endpoint endpoint = HealthyTls.BY_NAME.open();
        send(bytes.toByteArray(), endpoint);
        assertThat(Clients.journal(endpoint))
                .contains("1 sent-server-hello TLSv1.3", "1 received-close-notify", "1 received-fin")
                .doesNotContain("1 handshake-done TLSv1.3");
    }

    /** Ends its direction, and reads what comes: the server has nothing to wait for. */
    private static void send(byte[] bytes, Endpoint endpoint) throws IOException {
        try (Socket socket = Clients.connect(endpoint)) {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private static byte[] clientHello() throws IOException, InterruptedException {
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread client = new Thread(() -> handshake(listener.getLocalPort()));
            client.start();
            try (Socket socket = listener.accept()) {
                hello.write(socket.getInputStream().readNBytes(TlsRecord.HEADER));
                int length = TlsRecord.number(hello.toByteArray(), 3, 2);
                hello.write(socket.getInputStream().readNBytes(length));
            }
            client.join();
        }
        return hello.toByteArray();
    }

    private static void handshake(int port) {
        try (SSLSocket socket = (SSLSocket) Trust.context().getSocketFactory().createSocket("localhost", port)) {
            socket.startHandshake();
        } catch (IOException e) {
            // The other end has seen enough.
            return;
        }
    }
}
