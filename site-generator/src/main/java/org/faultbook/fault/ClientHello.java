package org.faultbook.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a client begins with TLS (RFC 8446, 4.1.2).
 *
 * @param versions that it offers, the one it prefers first; such as 0x0304 for TLS 1.3
 * @param serverName whom it asks for (SNI, RFC 6066, 3); empty where it does not say
 */
record ClientHello(List<Integer> versions, String serverName) {
    private static final int SERVER_NAME = 0;
    private static final int SUPPORTED_VERSIONS = 43;

    /** @throws IOException when it does not fit into this record, as it does with every client we know */
    static ClientHello read(TlsRecord record) throws IOException {
        try {
            return parse(record);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("a ClientHello that does not fit into one record", e);
        }
    }

    private static ClientHello parse(TlsRecord record) {
        ByteBuffer hello = ByteBuffer.wrap(record.bytes());
        hello.position(TlsRecord.HEADER + 4);
        int version = hello.getShort();
        skip(hello, 32);
        skip(hello, hello.get() & 0xff);
        skip(hello, hello.getShort() & 0xffff);
        skip(hello, hello.get() & 0xff);
        List<Integer> versions = new ArrayList<>();
        String serverName = "";
        if (hello.hasRemaining()) {
            hello.getShort();
        }
        while (hello.hasRemaining()) {
            int type = hello.getShort();
            int length = hello.getShort() & 0xffff;
            ByteBuffer content = hello.slice().limit(length);
            skip(hello, length);
            if (type == SUPPORTED_VERSIONS) {
                content.get();
                while (content.hasRemaining()) {
                    versions.add(content.getShort() & 0xffff);
                }
            } else if (type == SERVER_NAME && length > 5) {
                content.position(5);
                serverName = US_ASCII.decode(content).toString();
            }
        }
        return new ClientHello(versions.isEmpty() ? List.of(version) : versions, serverName);
    }

    private static void skip(ByteBuffer buffer, int count) {
        buffer.position(buffer.position() + count);
    }

    /** {@code TLSv1.3,TLSv1.2 for www.example.org}, as the JDK names the versions. */
    String inWords() {
        String words = versions.stream()
                .filter(version -> version > 0x0300 && version <= 0x0304)
                .map(version -> version == 0x0301 ? "TLSv1" : "TLSv1." + (version - 0x0301))
                .collect(Collectors.joining(","));
        return serverName.matches("[A-Za-z0-9.-]+") ? words + " for " + serverName : words;
    }
}
