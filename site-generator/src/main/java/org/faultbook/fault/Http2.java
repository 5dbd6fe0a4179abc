package org.faultbook.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.faultbook.fault.Event.Kind;

/**
 * The server's side of HTTP/2, frame by frame (RFC 9113), on a connection that began with HTTP/1.1 and was upgraded (h2c,
 * RFC 7540, 3.2): its first request is stream 1. No TLS is needed, and every frame can be read in a packet capture.
 */
final class Http2 {
    /** The most bytes a frame may carry, unless its receiver has said otherwise (RFC 9113, 4.2). */
    static final int MAX_FRAME_SIZE = 16_384;

    static final int FIRST_STREAM = 1;

    /** The number of the setting (RFC 9113, 6.5.2). */
    private static final short MAX_CONCURRENT_STREAMS = 3;

    private static final int WHOLE_CONNECTION = 0;
    private static final int HEAD = 9;
    private static final int ACK = 0x1;
    private static final int END_STREAM = 0x1;
    private static final int END_HEADERS = 0x4;
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    /** {@code :status: 200}, entry 8 of HPACK's static table (RFC 7541, appendix A). */
    private static final byte[] STATUS_200 = {(byte) 0x88};

    private static final byte[] BODY = {'h', 'e', 'l', 'l', 'o', '\n'};

    private static final byte[] NOTHING = {};

    private final Connection connection;

    private Http2(Connection connection) {
        this.connection = connection;
    }

    /** What a frame is for; the ordinal is its code (RFC 9113, 6). */
    private enum Type {
        DATA,
        HEADERS,
        PRIORITY,
        RST_STREAM,
        SETTINGS,
        PUSH_PROMISE,
        PING,
        GOAWAY,
        WINDOW_UPDATE,
        CONTINUATION
    }

    /** Why a stream or a connection ends; the ordinal is its code (RFC 9113, 7). */
    enum ErrorCode {
        NO_ERROR,
        PROTOCOL_ERROR,
        INTERNAL_ERROR,
        FLOW_CONTROL_ERROR,
        SETTINGS_TIMEOUT,
        STREAM_CLOSED,
        FRAME_SIZE_ERROR,
        REFUSED_STREAM,
        CANCEL,
        COMPRESSION_ERROR,
        CONNECT_ERROR,
        ENHANCE_YOUR_CALM,
        INADEQUATE_SECURITY,
        HTTP_1_1_REQUIRED
    }

    /** What the server does once the upgrade is done and the first request, on stream 1, is whole. */
    @FunctionalInterface
    interface Conversation {
        void hold(Http2 client) throws IOException;
    }

    /** A client that does not offer an upgrade is answered in HTTP/1.1, and nothing is wrong. */
    static Server start(int port, Conversation conversation) throws IOException {
        return Server.start(port, connection -> {
            String request = connection.receiveRequest();
            if (request.contains("Upgrade: h2c")) {
                conversation.hold(upgrade(connection));
            } else {
                Healthy.respond(connection);
            }
        });
    }

    private static Http2 upgrade(Connection connection) throws IOException {
        connection.send("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n", "101");
        Http2 http2 = new Http2(connection);
        http2.send(frame(Type.SETTINGS, 0, WHOLE_CONNECTION, NOTHING, ""));
        byte[] preface = connection.awaitBytes(PREFACE.length());
        if (!PREFACE.equals(new String(preface, StandardCharsets.ISO_8859_1))) {
            throw new IOException("no preface of HTTP/2");
        }
        connection.note(Kind.RECEIVED, preface.length, "preface");
        // When the client's settings are here, it has opened stream 1: what concerns the stream finds it.
        Frame frame = http2.awaitFrame();
        while (frame.type() != Type.SETTINGS.ordinal()) {
            frame = http2.awaitFrame();
        }
        http2.send(frame(Type.SETTINGS, ACK, WHOLE_CONNECTION, NOTHING, "-ACK"));
        return http2;
    }

    private record Frame(int type, int flags, int stream) {
        boolean endsRequest() {
            return (type == Type.HEADERS.ordinal() || type == Type.DATA.ordinal()) && (flags & END_STREAM) != 0;
        }
    }

    private Frame awaitFrame() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(connection.awaitBytes(HEAD));
        int typeAndLength = head.getInt();
        int length = typeAndLength >>> 8;
        if (length > MAX_FRAME_SIZE) {
            throw new IOException("a frame longer than allowed: " + length);
        }
        Frame frame = new Frame(typeAndLength & 0xff, head.get(), head.getInt());
        connection.awaitBytes(length);
        connection.note(Kind.RECEIVED_FRAME, HEAD + length, name(frame));
        return frame;
    }

    private static String name(Frame frame) {
        if (frame.type() >= Type.values().length) {
            return "type-" + frame.type();
        }
        Type type = Type.values()[frame.type()];
        return type == Type.SETTINGS && (frame.flags() & ACK) != 0 ? "SETTINGS-ACK" : type.name();
    }

    /** Waits for the next request on this connection, and returns its stream. */
    int awaitRequest() throws IOException {
        Frame frame = awaitFrame();
        while (!frame.endsRequest()) {
            frame = awaitFrame();
        }
        return frame.stream();
    }

    /** Reads until the client ends the connection. */
    void awaitEnd() throws IOException {
        while (true) {
            awaitFrame();
        }
    }

    /** Ends the connection in order: FIN, and then patience until the client has ended it too. */
    void end() throws IOException {
        connection.finish();
        awaitEnd();
    }

    /** A whole response: 200 and a line. */
    void answer(int stream) throws IOException {
        send(headers(stream), lastData(stream));
    }

    /** The head of a response, and a frame of its body that is as long as this. */
    void answerWithFrameOf(int length, int stream) throws IOException {
        send(headers(stream), frame(Type.DATA, 0, stream, new byte[length], ""));
    }

    /** How many streams the client may have open at the same time from now on. */
    void limitStreams(int count) throws IOException {
        ByteBuffer setting = ByteBuffer.allocate(Short.BYTES + Integer.BYTES)
                .putShort(MAX_CONCURRENT_STREAMS)
                .putInt(count);
        send(frame(Type.SETTINGS, 0, WHOLE_CONNECTION, setting.array(), "-max-concurrent-streams-" + count));
    }

    /** Ends one stream at once. */
    void resetStream(int stream, ErrorCode code) throws IOException {
        send(frame(Type.RST_STREAM, 0, stream, ints(code.ordinal()), "-" + code));
    }

    /** Announces the end of the connection; what was requested on streams above {@code lastStream} was not looked at. */
    void goAway(int lastStream) throws IOException {
        send(goAwayFrame(lastStream));
    }

    /** Announces the end and answers the last stream, in one piece: some clients are gone as soon as they hear of the end. */
    void goAwayAndAnswer(int lastStream) throws IOException {
        send(goAwayFrame(lastStream), headers(lastStream), lastData(lastStream));
    }

    private static Outgoing headers(int stream) {
        return frame(Type.HEADERS, END_HEADERS, stream, STATUS_200, "-200");
    }

    private static Outgoing lastData(int stream) {
        return frame(Type.DATA, END_STREAM, stream, BODY, "");
    }

    private static Outgoing goAwayFrame(int lastStream) {
        byte[] payload = ints(lastStream, ErrorCode.NO_ERROR.ordinal());
        return frame(Type.GOAWAY, 0, WHOLE_CONNECTION, payload, "-last-" + lastStream);
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private record Outgoing(byte[] bytes, String name) {}

    private static Outgoing frame(Type type, int flags, int stream, byte[] payload, String moreName) {
        ByteBuffer frame = ByteBuffer.allocate(HEAD + payload.length);
        frame.putInt(payload.length << 8 | type.ordinal());
        frame.put((byte) flags).putInt(stream).put(payload);
        return new Outgoing(frame.array(), type + moreName);
    }

    private void send(Outgoing... frames) throws IOException {
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (Outgoing frame : frames) {
            together.writeBytes(frame.bytes());
        }
        connection.writeTcp(together.toByteArray());
        for (Outgoing frame : frames) {
            connection.note(Kind.SENT_FRAME, frame.bytes().length, frame.name());
        }
    }
}
