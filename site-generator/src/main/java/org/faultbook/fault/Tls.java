package org.faultbook.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.faultbook.fault.Event.Kind;

/**
 * TLS on top of a connection: the server's end of it. An engine instead of a socket, so that every record passes here and
 * the journal can tell what it is.
 */
final class Tls implements Layer {
    /** How the engine tells of an alert that was encrypted, so that {@link TlsRecord} could not read it. */
    private static final Pattern RECEIVED_ALERT = Pattern.compile("Received fatal alert: (\\w+)");

    private final Connection connection;
    private final SSLEngine engine;
    private final Predicate<TlsRecord> isRefused;
    private ByteBuffer data = ByteBuffer.allocate(0);
    private boolean hasAnswered;

    private Tls(Connection connection, SSLEngine engine, Predicate<TlsRecord> isRefused) {
        this.connection = connection;
        this.engine = engine;
        this.isRefused = isRefused;
    }

    /**
     * Does the handshake; from then on what the connection sends and awaits is encrypted.
     *
     * @throws IOException when it fails; the connection has been ended in order then
     */
    static void accept(Connection connection, SSLEngine engine) throws IOException {
        accept(connection, engine, record -> false);
    }

    /**
     * As {@link #accept(Connection, SSLEngine)}, with records of the handshake that are answered with handshake_failure
     * without the engine's seeing them: which alert it would send depends on the version of the JDK.
     */
    static void accept(Connection connection, SSLEngine engine, Predicate<TlsRecord> isRefused) throws IOException {
        engine.setUseClientMode(false);
        Tls tls = new Tls(connection, engine, isRefused);
        try {
            engine.beginHandshake();
            tls.proceed();
        } catch (SSLException e) {
            tls.fail(e);
            throw e;
        }
        if (engine.isOutboundDone()) {
            endTcp(connection);
            throw new EOFException("the client has ended TLS before it began");
        }
        connection.note(Kind.HANDSHAKE_DONE, engine.getSession().getProtocol());
        connection.through(tls);
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        try {
            while (!data.hasRemaining()) {
                if (engine.isInboundDone()) {
                    return afterCloseNotify();
                }
                unwrap();
                if (!engine.isInboundDone()) {
                    proceed();
                }
            }
        } catch (EOFException e) {
            return -1;
        } catch (SSLException e) {
            fail(e);
            throw e;
        }
        int count = Math.min(buffer.length, data.remaining());
        data.get(buffer, 0, count);
        return count;
    }

    /** Answers a close_notify with our own and FIN, unless ours has gone before, and waits for the client's FIN. */
    private int afterCloseNotify() throws IOException {
        connection.note(Kind.RECEIVED_CLOSE_NOTIFY, 0);
        if (!connection.hasFinished()) {
            end();
        }
        endTcp(connection);
        return -1;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        ByteBuffer plain = ByteBuffer.wrap(bytes);
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        while (plain.hasRemaining()) {
            if (engine.isOutboundDone()) {
                throw new IOException("TLS has ended");
            }
            wrap(plain, records);
        }
        connection.writeTcp(records.toByteArray());
    }

    @Override
    public void end() throws IOException {
        engine.closeOutbound();
        connection.writeTcp(flight());
        connection.note(Kind.SENT_CLOSE_NOTIFY, 0);
    }

    /** Ends TLS, before its records are encrypted, with this alert, and the connection in order. */
    static void refuse(Connection connection, Alert alert) throws IOException {
        connection.writeTcp(alert.fatalRecord());
        connection.note(Kind.SENT_ALERT, alert.word());
        endTcp(connection);
    }

    private static void endTcp(Connection connection) throws IOException {
        if (!connection.hasFinished()) {
            connection.finishTcp();
        }
        TlsRecord.awaitEnd(connection);
    }

    /** Does what the engine asks for, until it asks for nothing or has said its last. */
    private void proceed() throws IOException {
        while (!engine.isOutboundDone()) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> send(flight());
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> unwrap();
                default -> {
                    return;
                }
            }
        }
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    /**
     * All that the engine has to say now, in one piece: a client that objects to the first record would be gone before the
     * last one was written, and its alert with it.
     */
    private byte[] flight() throws IOException {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && !engine.isOutboundDone()) {
            wrap(ByteBuffer.allocate(0), records);
        }
        return records.toByteArray();
    }

    private void wrap(ByteBuffer plain, ByteArrayOutputStream records) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(plain, record);
        records.write(record.array(), 0, record.position());
    }

    private void send(byte[] flight) throws IOException {
        connection.writeTcp(flight);
        SSLSession session = engine.getHandshakeSession();
        // There is none yet where the server asks for another ClientHello.
        if (!hasAnswered && session != null) {
            hasAnswered = true;
            connection.note(Kind.SENT_SERVER_HELLO, session.getProtocol());
        }
    }

    private void unwrap() throws IOException {
        TlsRecord record = TlsRecord.await(connection);
        if (isRefused.test(record)) {
            refuse(connection, Alert.HANDSHAKE_FAILURE);
            throw new EOFException("refused");
        }
        if (record.isPlainFatalAlert()) {
            // The end, also on TLS 1.3, where the engine insists on encrypted ones; OpenSSL does not encrypt it.
            endTcp(connection);
            throw new EOFException("the client has ended TLS with an alert");
        }
        ByteBuffer encrypted = ByteBuffer.wrap(record.bytes());
        ByteBuffer plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        SSLEngineResult result;
        do {
            result = engine.unwrap(encrypted, plain);
            runTasks();
        } while (encrypted.hasRemaining() && result.bytesConsumed() > 0);
        if (plain.position() > 0) {
            data = plain.flip();
        }
    }

    /** Tells which alert has ended TLS, the client's or our own, sends our own, and ends the connection in order. */
    private void fail(SSLException failure) throws IOException {
        Matcher received = RECEIVED_ALERT.matcher(String.valueOf(failure.getMessage()));
        if (received.find()) {
            connection.note(Kind.RECEIVED_ALERT, received.group(1));
        } else {
            TlsRecord ours = new TlsRecord(flight());
            connection.writeTcp(ours.bytes());
            connection.note(Kind.SENT_ALERT, ours.isPlainAlert() ? ours.alert() : "");
        }
        endTcp(connection);
    }
}
