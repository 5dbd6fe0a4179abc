package org.faultbook.fault;

import java.io.IOException;

/** No layer: the bytes as they are. Their end is the FIN, which the connection sends. */
record Tcp(Connection connection) implements Layer {
    @Override
    public int read(byte[] buffer) throws IOException {
        return connection.readTcp(buffer, 0, buffer.length);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        connection.writeTcp(bytes);
    }

    @Override
    public void end() {
        // FIN says it
    }
}
