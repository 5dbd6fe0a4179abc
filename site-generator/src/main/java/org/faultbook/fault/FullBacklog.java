package org.faultbook.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** An overloaded server: it listens, never accepts, and its queue of waiting connections is full. */
public record FullBacklog() implements Fault {
    @Override
    public String does() {
        return "listens, never accepts, and its queue is full: Linux drops each further SYN";
    }

    @Override
    public String expect() {
        return "java.net.SocketTimeoutException: Connect timed out";
    }

    @Override
    public Endpoint open() throws IOException {
        ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        // Linux queues one more than the backlog says: two connections fill a backlog of 1.
        Socket first = new Socket(listener.getInetAddress(), listener.getLocalPort());
        Socket second = new Socket(listener.getInetAddress(), listener.getLocalPort());
        Journal journal = new Journal();
        return new Endpoint() {
            @Override
            public int port() {
                return listener.getLocalPort();
            }

            @Override
            public Journal journal() {
                return journal;
            }

            @Override
            public void close() {
                try (first;
                        second;
                        listener) {
                    return;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
