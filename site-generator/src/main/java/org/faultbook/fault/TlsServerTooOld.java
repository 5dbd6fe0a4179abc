package org.faultbook.fault;

import java.nio.ByteBuffer;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * A server that speaks nothing newer than TLS 1.0: its ServerHello says so (RFC 2246, 7.4.1.3), and a client
 * that has left TLS 1.0 behind does not go on from there.
 */
record TlsServerTooOld() implements TlsFault {
    private static final short TLS_1_0 = 0x0301;
    private static final int SERVER_HELLO = 2;
    private static final int RANDOM = 32;

    @Override
    public String does() {
        return "answers the ClientHello with a ServerHello of TLS 1.0";
    }

    @Override
    public String expect() {
        return "javax.net.ssl.SSLHandshakeException: The server selected protocol version TLS10"
                + " is not accepted by client preferences [TLS13, TLS12]";
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_SERVER_HELLO);
    }

    @Override
    public Script script() {
        return connection -> {
            ClientHello hello = TlsRecord.awaitClientHello(connection);
            connection.writeTcp(serverHello());
            connection.note(Kind.SENT_SERVER_HELLO, "TLSv1");
            if (hello.versions().contains((int) TLS_1_0)) {
                // It would wait for the certificate.
                connection.finish();
            }
            TlsRecord.awaitEnd(connection);
        };
    }

    /** With TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA (RFC 8422, 6), and renegotiation_info (RFC 5746), or OpenSSL objects to that first. */
    private static byte[] serverHello() {
        byte[] renegotiationInfo = {0, 5, (byte) 0xff, 1, 0, 1, 0};
        int body = 2 + RANDOM + 1 + 2 + 1 + renegotiationInfo.length;
        return ByteBuffer.allocate(TlsRecord.HEADER + 4 + body)
                .put((byte) TlsRecord.HANDSHAKE)
                .putShort(TLS_1_0)
                .putShort((short) (4 + body))
                .putInt(SERVER_HELLO << 24 | body)
                .putShort(TLS_1_0)
                .put(new byte[RANDOM])
                .put((byte) 0)
                .putShort((short) 0xc009)
                .put((byte) 0)
                .put(renegotiationInfo)
                .array();
    }
}
