package org.faultbook.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An endpoint that is more than a server: what was set up for it is undone when it is closed, the last thing first. */
final class Arrangement implements Endpoint {
    /** What sets an arrangement up. */
    @FunctionalInterface
    interface Setup {
        /** @return the port */
        int on(Arrangement arrangement) throws IOException;
    }

    private final String host;
    private final Journal journal = new Journal();
    private final Deque<Closeable> held = new ArrayDeque<>();
    private final List<Server> servers = new ArrayList<>();
    private Surroundings surroundings = Surroundings.USUAL;
    private int port;

    private Arrangement(String host) {
        this.host = host;
    }

    /** Where the setup fails halfway, its first half is undone. */
    static Arrangement at(String host, Setup setup) throws IOException {
        Arrangement arrangement = new Arrangement(host);
        try {
            arrangement.port = setup.on(arrangement);
            return arrangement;
        } catch (IOException | RuntimeException e) {
            arrangement.close();
            throw e;
        }
    }

    /** @return the same, which is closed with this endpoint */
    <T extends Closeable> T hold(T resource) {
        held.push(resource);
        return resource;
    }

    /** Writes what the kernel does from now on into the journal when this endpoint is closed. */
    void witness(KernelCounter counter, Event.Kind kind) {
        witness(counter, 0, kind);
    }

    /** @param connection the number that the kernel's events have */
    void witness(KernelCounter counter, int connection, Event.Kind kind) {
        hold(() -> counter.writeTo(journal, connection, kind));
    }

    /** A server of this endpoint's journal. */
    Server serve(int port, Script script) throws IOException {
        Server server = Server.start(Server.listener(port), script, journal);
        hold(server::close);
        servers.add(server);
        return server;
    }

    /** A file of its own, deleted when this endpoint is closed. */
    Path file(String name, String text) throws IOException {
        Path file = Files.createTempFile("faultbook-", "-" + name);
        hold(() -> Files.deleteIfExists(file));
        return Files.writeString(file, text);
    }

    void startWith(Surroundings needed) {
        surroundings = needed;
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void awaitClients() {
        servers.forEach(Server::awaitClients);
    }

    @Override
    public void close() {
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
