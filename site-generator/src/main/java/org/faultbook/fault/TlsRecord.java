package org.faultbook.fault;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.faultbook.fault.Event.Kind;

/**
 * A record of TLS with its header (RFC 8446, 5.1), and what of it can be read without a key.
 *
 * @param bytes the record, five bytes of header first
 */
record TlsRecord(byte[] bytes) {
    static final int CHANGE_CIPHER_SPEC = 20;
    static final int ALERT = 21;
    static final int HANDSHAKE = 22;
    static final int APPLICATION_DATA = 23;

    static final int HEADER = 5;
    private static final int CLIENT_HELLO = 1;
    private static final int FATAL = 2;

    /**
     * Waits for the client's next record. The journal learns of a ClientHello, and of alerts that are not encrypted.
     *
     * @throws EOFException when the client has ended its direction
     * @throws IOException when what it sends is not TLS; the connection has been ended in order then
     */
    static TlsRecord await(Connection connection) throws IOException {
        byte[] header = new byte[HEADER];
        fill(connection, header, 0);
        if (header[0] < CHANGE_CIPHER_SPEC || header[0] > APPLICATION_DATA) {
            connection.note(Kind.RECEIVED, HEADER);
            connection.finishTcp();
            connection.awaitEnd();
            throw new IOException("the client does not speak TLS");
        }
        byte[] bytes = Arrays.copyOf(header, HEADER + number(header, 3, 2));
        fill(connection, bytes, HEADER);
        TlsRecord record = new TlsRecord(bytes);
        record.tell(connection);
        return record;
    }

    /** Waits for the client to begin with TLS. */
    static ClientHello awaitClientHello(Connection connection) throws IOException {
        TlsRecord record = await(connection);
        while (!record.isHandshake(CLIENT_HELLO)) {
            record = await(connection);
        }
        return ClientHello.read(record);
    }

    /** Reads records until the client ends its direction. */
    static void awaitEnd(Connection connection) throws IOException {
        try {
            while (true) {
                await(connection);
            }
        } catch (EOFException end) {
            // that is what was awaited
        }
    }

    private static void fill(Connection connection, byte[] bytes, int from) throws IOException {
        for (int filled = from; filled < bytes.length; ) {
            int count = connection.readTcp(bytes, filled, bytes.length - filled);
            if (count < 0) {
                throw new EOFException("the client has ended its direction");
            }
            filled += count;
        }
    }

    private void tell(Connection connection) throws IOException {
        if (isHandshake(CLIENT_HELLO)) {
            connection.note(Kind.RECEIVED_CLIENT_HELLO, ClientHello.read(this).inWords());
        } else if (isPlainAlert() && alert().equals(Alert.CLOSE_NOTIFY.word())) {
            connection.note(Kind.RECEIVED_CLOSE_NOTIFY, 0);
        } else if (isPlainAlert()) {
            connection.note(Kind.RECEIVED_ALERT, alert());
        }
    }

    /** Whether it begins with a handshake message of this type, not encrypted. */
    boolean isHandshake(int type) {
        return bytes[0] == HANDSHAKE && bytes.length > HEADER + 4 && bytes[HEADER] == type;
    }

    /** An alert has a level and a description; encrypted ones are longer. */
    boolean isPlainAlert() {
        return bytes.length == HEADER + 2 && bytes[0] == ALERT;
    }

    boolean isPlainFatalAlert() {
        return isPlainAlert() && bytes[HEADER] == FATAL;
    }

    /** The name of an alert that is not encrypted. */
    String alert() {
        return Alert.nameOf(bytes[HEADER + 1] & 0xff);
    }

    /** The unsigned number that stands there in network order. */
    static int number(byte[] bytes, int at, int length) {
        int value = 0;
        for (int i = at; i < at + length; i++) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }
}
