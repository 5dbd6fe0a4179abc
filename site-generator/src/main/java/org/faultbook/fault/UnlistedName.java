package org.faultbook.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program's JVM looks names up in a hosts file ({@code jdk.net.hosts.file} of the JDK), and this name is not there. */
public record UnlistedName() implements Fault {
    /** No name server knows a name that ends like this (RFC 6761, 6.4). */
    static final String HOST = "database.invalid";

    @Override
    public String does() {
        return "has the JVM look names up in a hosts file in which this one is missing";
    }

    @Override
    public String expect() {
        return "java.net.UnknownHostException: Unable to resolve host " + HOST + " in hosts file ...";
    }

    /** A JVM reads the property once. */
    @Override
    public Tier tier() {
        return Tier.OWN_PROCESS;
    }

    @Override
    public Fault healthy() {
        return new ListedName();
    }

    @Override
    public Approach approach() {
        return Approach.NAME;
    }

    /** Nobody has come: nothing was sent. */
    @Override
    public boolean met(List<Event> events) {
        return events.isEmpty();
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at(HOST, arrangement -> {
            listing(arrangement, "127.0.0.1 localhost");
            return arrangement.serve(port, Connection::awaitEnd).port();
        });
    }

    static void listing(Arrangement arrangement, String line) throws IOException {
        Path file = arrangement.file("hosts", line + "\n");
        arrangement.startWith(Surroundings.java("-Djdk.net.hosts.file=" + file));
    }
}
