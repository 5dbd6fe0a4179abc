package org.faultbook.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accepts on a loopback port until closed and plays the fault's script to every connection, each in a thread of its own.
 *
 * <p>Blocking sockets on purpose: a registered channel that is closed with a linger time of 0 sends nothing before the
 * next select, which is why resets of other test servers arrive late or never.
 */
final class Server implements Endpoint {
    private static final int JOIN_MILLIS = 2_000;

    private final ServerSocket listener;
    private final Script script;
    private final Journal journal;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private Server(ServerSocket listener, Script script, Journal journal) {
        this.listener = listener;
        this.script = script;
        this.journal = journal;
    }

    static Server start(Script script) throws IOException {
        return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script, new Journal());
    }

    static Server start(ServerSocket listener, Script script, Journal journal) {
        Server server = new Server(listener, script, journal);
        server.inBackground(server::acceptUntilClosed);
        return server;
    }

    @Override
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    private void acceptUntilClosed() {
        for (int number = 1; !listener.isClosed(); number++) {
            try {
                Socket socket = listener.accept();
                Connection connection = new Connection(number, socket, journal);
                connections.add(connection);
                inBackground(() -> play(connection));
            } catch (IOException e) {
                // The listener was closed, or the client was gone before it was accepted: the loop's condition tells.
                continue;
            }
        }
    }

    private void play(Connection connection) {
        try (connection) {
            script.play(connection);
        } catch (IOException e) {
            // The client went away first; the journal has what was seen of it.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private void inBackground(Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        threads.remove(Thread.currentThread());
                    }
                },
                "faultbook");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        letScriptsFinish();
        connections.forEach(Connection::close);
        threads.forEach(Thread::interrupt);
        threads.forEach(Server::join);
    }

    /** A client that has ended leaves its FIN or RST behind: the journal waits a moment for it. */
    private void letScriptsFinish() {
        for (int i = 0; i < 50 && !connections.isEmpty(); i++) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
