package org.faultbook.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Accepts on a loopback port until closed and plays the fault's script to every connection, each in a thread of its own.
 *
 * <p>Blocking sockets on purpose: a registered channel that is closed with a linger time of 0 sends nothing before the
 * next select, which is why resets of other test servers arrive late or never.
 */
final class Server implements Endpoint {
    private static final int JOIN_MILLIS = 2_000;
    /** A machine that has much else to do needs seconds for what takes a millisecond. */
    private static final int CLIENTS_MILLIS = 10_000;
    /** A client that is closed at this moment leaves its FIN or RST behind. */
    private static final int MOMENT_MILLIS = 100;

    /** Whoever opens more at once takes the place of the one that has been open longest. */
    static final int MOST_CONNECTIONS = 64;
    /** For how long a connection may say nothing: longer than any client's patience. */
    private static final int IDLE_MILLIS = 10 * 60_000;

    private final ServerSocket listener;
    private final Script script;
    private final Journal journal;
    private final Thread acceptor;
    /** In the order in which they were accepted. */
    private final Deque<Visit> visits = new ConcurrentLinkedDeque<>();
    /** Of the connection by which the server tells that nobody waits to be accepted any more; -1 as long as there is none. */
    private volatile int lastPort = -1;

    /** A connection, and the thread that plays the script to it. */
    private record Visit(Connection connection, Thread thread) {
        void end() {
            connection.close();
            thread.interrupt();
            join(thread);
        }
    }

    private Server(ServerSocket listener, Script script, Journal journal) {
        this.listener = listener;
        this.script = script;
        this.journal = journal;
        this.acceptor = thread(this::acceptUntilClosed);
    }

    static Server start(int port, Script script) throws IOException {
        return start(listener(port), script, new Journal());
    }

    static ServerSocket listener(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    static Server start(ServerSocket listener, Script script, Journal journal) {
        Server server = new Server(listener, script, journal);
        server.acceptor.start();
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
                if (socket.getPort() == lastPort) {
                    socket.close();
                    continue;
                }
                socket.setSoTimeout(IDLE_MILLIS);
                Connection connection = new Connection(number, socket, journal);
                makeRoom();
                Thread thread = thread(() -> play(connection));
                visits.add(new Visit(connection, thread));
                thread.start();
            } catch (IOException e) {
                // The listener was closed, or the client was gone before it was accepted: the loop's condition tells.
                continue;
            }
        }
    }

    private void makeRoom() {
        while (visits.size() >= MOST_CONNECTIONS) {
            Visit longest = visits.poll();
            if (longest != null) {
                longest.end();
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
            visits.removeIf(visit -> visit.connection() == connection);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "faultbook");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void awaitClients() {
        emptyTheQueue();
        letScriptsFinish(CLIENTS_MILLIS);
    }

    /** Clients are accepted in the order in which they came: when the last one has been, which is this one, all have. */
    private void emptyTheQueue() {
        try (Socket last = new Socket()) {
            last.bind(new InetSocketAddress(listener.getInetAddress(), 0));
            lastPort = last.getLocalPort();
            last.setSoTimeout(CLIENTS_MILLIS);
            last.connect(listener.getLocalSocketAddress(), CLIENTS_MILLIS);
            last.getInputStream().read();
        } catch (IOException e) {
            // Where this fault lets nobody through, nobody has come through.
            return;
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        join(acceptor);
        letScriptsFinish(MOMENT_MILLIS);
        visits.forEach(Visit::end);
    }

    private void letScriptsFinish(int millis) {
        for (int i = 0; i < millis && !visits.isEmpty(); i++) {
            try {
                Thread.sleep(1);
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
