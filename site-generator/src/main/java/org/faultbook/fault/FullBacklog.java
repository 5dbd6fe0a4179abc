package org.faultbook.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.faultbook.fault.Event.Kind;

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
    public boolean onlyKernelSees() {
        return true;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.DROPPED);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> fill(port, arrangement));
    }

    /** @return the port of a listener whose queue is full */
    static int fill(int port, Arrangement arrangement) throws IOException {
        ServerSocket listener = arrangement.hold(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        // Linux queues one more than the backlog says: two connections fill a backlog of 1.
        arrangement.hold(new Socket(listener.getInetAddress(), listener.getLocalPort()));
        arrangement.hold(new Socket(listener.getInetAddress(), listener.getLocalPort()));
        arrangement.witness(KernelCounter.overflowsFromNow(), Kind.DROPPED);
        return listener.getLocalPort();
    }
}
