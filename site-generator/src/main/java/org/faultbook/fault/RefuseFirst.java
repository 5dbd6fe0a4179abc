package org.faultbook.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.faultbook.fault.Event.Kind;

/** Refuses the first two connections and answers the later ones: a server that is still starting. */
public record RefuseFirst() implements Fault {
    private static final int REFUSED = 2;

    @Override
    public String does() {
        return "refuses the first " + REFUSED + " connections, then listens and answers with 200";
    }

    @Override
    public String expect() {
        return "java.net.ConnectException: Connection refused, " + REFUSED + " times";
    }

    /** Only the kernel sees a refused attempt, and only in a private network are its counters ours alone. */
    @Override
    public Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.REFUSED) && Event.contains(events, Kind.LISTENING);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        PrivateNetwork.require(this);
        Socket holder = ClosedPort.bind(port);
        Journal journal = new Journal();
        AtomicReference<Server> server = new AtomicReference<>();
        KernelCounter refusals = KernelCounter.resetsFromNow();
        Thread opener = new Thread(
                () -> {
                    try {
                        while (refusals.count() < REFUSED) {
                            Thread.sleep(1);
                        }
                        refusals.writeTo(journal, 0, Kind.REFUSED);
                        server.set(listenAt(holder, journal));
                    } catch (InterruptedException e) {
                        refusals.writeTo(journal, 0, Kind.REFUSED);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "faultbook");
        opener.setDaemon(true);
        opener.start();
        return new Endpoint() {
            private final int port = holder.getLocalPort();

            @Override
            public int port() {
                return port;
            }

            @Override
            public Journal journal() {
                return journal;
            }

            @Override
            public void awaitClients() {
                Optional.ofNullable(server.get()).ifPresent(Server::awaitClients);
            }

            @Override
            public void close() {
                opener.interrupt();
                try {
                    opener.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                Server started = server.get();
                if (started != null) {
                    started.close();
                }
                ClosedPort.release(holder);
            }
        };
    }

    private static Server listenAt(Socket holder, Journal journal) throws IOException {
        // The listener binds beside the holder (both reuse addresses), so nobody can take the port in between.
        ServerSocket listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), holder.getLocalPort()));
        journal.add(new Event(0, Kind.LISTENING, 0));
        return Server.start(listener, connection -> Healthy.answer(connection, ""), journal);
    }
}
