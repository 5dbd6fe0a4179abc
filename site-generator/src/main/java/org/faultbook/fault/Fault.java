package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One way in which a connection goes wrong, and the server on loopback that makes it go wrong every time. */
public sealed interface Fault
        permits Abort,
                BroadcastAddress,
                BroadcastForbidden,
                Close,
                CutRecord,
                Drip,
                EchoThenClose,
                FewDescriptors,
                FullBacklog,
                HalfClose,
                Healthy,
                Http2Fault,
                HttpFault,
                ImpossibleName,
                LineGoesDead,
                ListedName,
                ListenerFault,
                NameServer,
                NoPortsLeft,
                ProhibitedRoute,
                ProxyFault,
                Refuse,
                RefuseFirst,
                Reset,
                ResetEveryOther,
                ResetMidAnswer,
                Silent,
                SocksFault,
                SynTimeout,
                TlsFault,
                UdpFault,
                UnlistedName,
                UnreachableFault,
                WholeRecord {
    /** Every fault, in the order of a connection's life. */
    static List<Fault> all() {
        return Stream.of(
                        ofTheNetwork(),
                        HttpFault.all(),
                        ProxyFault.all(),
                        SocksFault.all(),
                        Http2Fault.all(),
                        TlsFault.all())
                .<Fault>flatMap(List::stream)
                .toList();
    }

    private static List<Fault> ofTheNetwork() {
        return List.of(
                new ImpossibleName(),
                new UnlistedName(),
                new ListedName(),
                new NameServer(NameServer.Answer.NO_SUCH_NAME),
                new NameServer(NameServer.Answer.NAME_SERVER_FAILURE),
                new NameServer(NameServer.Answer.NAME_SERVER_SILENT),
                new NameServer(NameServer.Answer.NAME_FOUND),
                new UnreachableNetwork(),
                new BroadcastAddress(),
                new ProhibitedRoute(),
                new UnreachableHost(),
                new FirewallRejects(),
                new PortTaken(),
                new ForeignAddress(),
                new PrivilegedPort(),
                new PortFree(),
                new NoPortsLeft(),
                new FewDescriptors(),
                new Refuse(),
                new RefuseFirst(),
                new FullBacklog(),
                new SynTimeout(),
                new Reset(),
                new ResetEveryOther(),
                new ResetMidAnswer(),
                new Close(),
                new EchoThenClose(),
                new HalfClose(),
                new CutRecord(),
                new WholeRecord(),
                new Silent(),
                new Drip(),
                new LineGoesDead(),
                new Abort(),
                new UdpPortClosed(),
                new BroadcastForbidden(),
                new UdpEcho(),
                new Healthy());
    }

    /**
     * The fault that a program's header calls by this name.
     *
     * @throws IllegalArgumentException when there is none; the message lists those that exist
     */
    static Fault named(String name) {
        return all().stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown fault \"" + name + "\"; there are: "
                        + all().stream().map(Fault::name).collect(Collectors.joining(", "))));
    }

    /** The name in headers and on the command line, such as {@code reset-every-other}. */
    default String name() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What the server does, in a few words. */
    String does();

    /** What a plain socket that sends something and reads the answer will see. */
    String expect();

    default Tier tier() {
        return Tier.PLAIN;
    }

    /** Whether it sits at the server, so that anybody can come to it, however the program has to be started. */
    default boolean isAtTheServer() {
        return tier() == Tier.PLAIN;
    }

    /** A line for a shell with which to meet it; nothing where no usual tool does. */
    default Optional<String> tryIt(Endpoint endpoint) {
        return Optional.of("curl http://" + endpoint.host() + ":" + endpoint.port() + "/");
    }

    /** How a program comes here: which clients can meet this fault at all. */
    default Approach approach() {
        return Approach.TCP;
    }

    /** The same arrangement with nothing wrong: what a program still meets there has another cause than this fault. */
    default Fault healthy() {
        return new Healthy();
    }

    /** Whether the journal shows that the fault was delivered. */
    boolean met(List<Event> events);

    /** Whether only the kernel sees this fault being delivered, so that outside of a private network no journal can. */
    default boolean onlyKernelSees() {
        return false;
    }

    /** Whether the kernel adds events of its own, without which the journal is only half of the story. */
    default boolean kernelSpeaks() {
        return onlyKernelSees();
    }

    /**
     * Starts the server on a free loopback port; it misbehaves to every connection until closed.
     *
     * @throws IOException when the system does not give what the fault needs
     */
    default Endpoint open() throws IOException {
        return open(0);
    }

    /**
     * The same on a port of one's choice.
     *
     * @param port 0 for any that is free; faults of which no server is a part take no notice of it
     * @throws IOException when the system does not give what the fault needs, such as this port
     */
    Endpoint open(int port) throws IOException;
}
