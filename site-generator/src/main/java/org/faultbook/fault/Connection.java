package org.faultbook.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.fault.Event.Kind;

/** A connection that the server has accepted: the primitives that faults are made of, each written to the journal. */
final class Connection implements AutoCloseable {
    private static final int READ_SIZE = 64 * 1024;
    private static final Pattern END_OF_HEAD = Pattern.compile("\\r\\n\\r\\n");
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?im)^content-length: *(\\d{1,9})");

    private final int number;
    private final Socket socket;
    private final Journal journal;

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

    /** Waits until the client has sent something, and reads what is there. */
    String awaitData() throws IOException {
        return read(new byte[READ_SIZE]);
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
        StringBuilder request = new StringBuilder(beginning);
        while (request.length() < wholeLength(request)) {
            request.append(awaitData());
        }
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
        byte[] bytes = text.getBytes(ISO_8859_1);
        socket.getOutputStream().write(bytes);
        note(Kind.SENT, bytes.length);
    }

    /** Ends this direction in order: FIN. The client can still send. */
    void finish() throws IOException {
        note(Kind.SENT_FIN, 0);
        socket.shutdownOutput();
    }

    /** Closes both directions at once: FIN now, and an RST in answer to whatever the client sends afterwards. */
    void hangUp() throws IOException {
        note(Kind.SENT_FIN, 0);
        socket.close();
    }

    /** Ends the connection with RST: closing with a linger time of 0 sends one (RFC 9293, 3.10.4, ABORT call). */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        note(Kind.SENT_RST, 0);
        socket.close();
    }

    void note(Kind kind, int bytes) {
        journal.add(new Event(number, kind, bytes));
    }

    private String read(byte[] buffer) throws IOException {
        int count;
        try {
            count = socket.getInputStream().read(buffer);
        } catch (SocketException e) {
            if ("Connection reset".equals(e.getMessage())) {
                note(Kind.RECEIVED_RST, 0);
            }
            throw e;
        }
        if (count < 0) {
            note(Kind.RECEIVED_FIN, 0);
            throw new EOFException("the client has ended its direction");
        }
        note(Kind.RECEIVED, count);
        return new String(buffer, 0, count, ISO_8859_1);
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
