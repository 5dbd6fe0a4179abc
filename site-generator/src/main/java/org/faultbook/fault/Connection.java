package org.faultbook.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.fault.Event.Kind;

/** A connection that the server has accepted: the primitives that faults are made of, each written to the journal. */
final class Connection implements AutoCloseable {
    private static final int READ_SIZE = 64 * 1024;
    private static final int MOMENT_MILLIS = 1_000;
    private static final Pattern END_OF_HEAD = Pattern.compile("\\r\\n\\r\\n");
    private static final Pattern METHOD = Pattern.compile("([A-Z]+) ");
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?im)^content-length: *(\\d{1,9})");

    private final int number;
    private final Socket socket;
    private final Journal journal;
    private Layer layer = new Tcp(this);

    Connection(int number, Socket socket, Journal journal) throws IOException {
        this.number = number;
        this.socket = socket;
        this.journal = journal;
        socket.setTcpNoDelay(true);
        note(Kind.ACCEPTED, 0);
    }

    /** Counted from 1, in the order in which the server accepted. */
    int number() {
        return number;
    }

    Socket socket() {
        return socket;
    }

    /** From now on what is sent and awaited goes through this, such as TLS. */
    void through(Layer layer) {
        this.layer = layer;
    }

    /** Waits until the client has sent something, and reads what is there. */
    String awaitData() throws IOException {
        byte[] buffer = new byte[READ_SIZE];
        int count = read(buffer);
        note(Kind.RECEIVED, count);
        return new String(buffer, 0, count, ISO_8859_1);
    }

    /** Waits for a whole line, and returns what has come by then. */
    String awaitLine() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\n") < 0 && text.length() < READ_SIZE) {
            text.append(awaitData());
        }
        return text.toString();
    }

    /**
     * Waits for a whole HTTP/1.1 request, body included: a reset in the middle of it would meet the client now in a write,
     * now in a read.
     */
    void awaitRequest() throws IOException {
        awaitRest("");
    }

    /** As {@link #awaitRequest()}, when its beginning has been read. */
    void awaitRest(String beginning) throws IOException {
        receive(beginning, text -> "");
    }

    /** Waits for a whole HTTP/1.1 request, and returns its head; the journal names its method. */
    String receiveRequest() throws IOException {
        return receive("", Connection::methodOf);
    }

    /**
     * Waits for the rest of a request, and returns how it begins: a body may be of any length, and is only counted.
     *
     * @param detail what the journal says of the beginning
     */
    private String receive(String beginning, UnaryOperator<String> detail) throws IOException {
        StringBuilder text = new StringBuilder(beginning);
        long received = beginning.length();
        while (received < wholeLength(text)) {
            byte[] buffer = new byte[READ_SIZE];
            int count = read(buffer);
            String some = new String(buffer, 0, count, ISO_8859_1);
            note(Kind.RECEIVED, count, received == 0 ? detail.apply(some) : "");
            received += count;
            if (text.length() < READ_SIZE) {
                text.append(some);
            }
        }
        return text.toString();
    }

    /** Of the request that begins like this; more than there is as long as the end of its head has not come. */
    private static long wholeLength(CharSequence request) {
        Matcher end = END_OF_HEAD.matcher(request);
        if (!end.find()) {
            return Math.min(READ_SIZE, request.length() + 1L);
        }
        Matcher length = CONTENT_LENGTH.matcher(request);
        return end.end() + (length.find() ? Long.parseLong(length.group(1)) : 0);
    }

    private static String methodOf(String text) {
        Matcher method = METHOD.matcher(text);
        return method.lookingAt() ? method.group(1) : "";
    }

    /** Waits for exactly so many bytes, and leaves it to the caller to note what they are. */
    byte[] awaitBytes(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            byte[] some = new byte[bytes.remaining()];
            bytes.put(some, 0, read(some));
        }
        return bytes.array();
    }

    /** Waits for whatever the client sends next, but no longer than a moment. */
    void awaitSignal() throws IOException {
        int patience = socket.getSoTimeout();
        socket.setSoTimeout(MOMENT_MILLIS);
        try {
            awaitData();
        } catch (SocketTimeoutException e) {
            // the client has nothing more to say
        } finally {
            socket.setSoTimeout(patience);
        }
    }

    /** Reads until the client ends its direction, or resets the connection. */
    void awaitEnd() throws IOException {
        try {
            while (true) {
                awaitData();
            }
        } catch (EOFException end) {
            // that is what was awaited
        }
    }

    void send(String text) throws IOException {
        send(text, "");
    }

    /** @param detail what it is, for the journal */
    void send(String text, String detail) throws IOException {
        send(text.getBytes(ISO_8859_1), detail);
    }

    void send(byte[] bytes, String detail) throws IOException {
        layer.write(bytes);
        note(Kind.SENT, bytes.length, detail);
    }

    /** Ends this direction in order: FIN, on TLS with close_notify before it. The client can still send. */
    void finish() throws IOException {
        layer.end();
        finishTcp();
    }

    /** Ends this direction with FIN alone, which on TLS is not the order. */
    void finishTcp() throws IOException {
        note(Kind.SENT_FIN, 0);
        socket.shutdownOutput();
    }

    /** Ends the connection in order: FIN, and then patience until the client has ended it too. */
    void end() throws IOException {
        finish();
        awaitEnd();
    }

    boolean hasFinished() {
        return socket.isOutputShutdown();
    }

    /**
     * Closes both directions at once: FIN now, and an RST in answer to whatever the client sends afterwards. Closing alone
     * would send no FIN if something came a moment before.
     */
    void hangUp() throws IOException {
        finishTcp();
        socket.close();
    }

    /** Ends the connection with RST: closing with a linger time of 0 sends one (RFC 9293, 3.10.4, ABORT call). */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        // What close() will send is for the socket to say, not for who asked for it.
        note(socket.getSoLinger() == 0 ? Kind.SENT_RST : Kind.SENT_FIN, 0);
        socket.close();
    }

    void note(Kind kind, int bytes) {
        note(kind, bytes, "");
    }

    void note(Kind kind, String detail) {
        note(kind, 0, detail);
    }

    void note(Kind kind, int bytes, String detail) {
        journal.add(new Event(number, kind, bytes, detail));
    }

    /** Reads what there is, as data. */
    private int read(byte[] buffer) throws IOException {
        int count = layer.read(buffer);
        if (count < 0) {
            throw new EOFException("the client has ended its direction");
        }
        return count;
    }

    /**
     * Reads bytes as TCP delivers them, and tells the journal of their end alone: what they are, a layer knows.
     *
     * @return how many, or -1 after FIN
     */
    int readTcp(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = socket.getInputStream().read(buffer, offset, length);
            if (count < 0) {
                note(Kind.RECEIVED_FIN, 0);
            }
            return count;
        } catch (SocketException e) {
            if ("Connection reset".equals(e.getMessage())) {
                note(Kind.RECEIVED_RST, 0);
            }
            throw e;
        }
    }

    /** Writes bytes without a word in the journal. */
    void writeTcp(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
