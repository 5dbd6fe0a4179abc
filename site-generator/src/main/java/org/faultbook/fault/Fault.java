package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One way in which a connection goes wrong, and the server on loopback that makes it go wrong every time. */
public sealed interface Fault
        permits Abort, Close, Drip, EchoThenClose, FullBacklog, Healthy, Refuse, RefuseFirst, Reset, ResetEveryOther {
    /** Every fault, in the order of a connection's life. */
    static List<Fault> all() {
        return List.of(
                new Refuse(),
                new RefuseFirst(),
                new FullBacklog(),
                new Reset(),
                new ResetEveryOther(),
                new Close(),
                new EchoThenClose(),
                new Drip(),
                new Abort(),
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
    Endpoint open() throws IOException;
}
