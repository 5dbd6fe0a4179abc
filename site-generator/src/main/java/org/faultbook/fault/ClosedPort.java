package org.faultbook.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port that stays closed: bound, so that nobody else gets it, and not listening, so that it refuses. */
final class ClosedPort {
    private ClosedPort() {}

    static Socket bind(int port) throws IOException {
        Socket holder = new Socket();
        holder.setReuseAddress(true);
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return holder;
    }

    static void release(Socket holder) {
        try {
            holder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
