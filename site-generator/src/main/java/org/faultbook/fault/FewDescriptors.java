package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** The program's process may open only a few descriptors: sockets and files count alike (getrlimit(2), RLIMIT_NOFILE). */
public record FewDescriptors() implements Fault {
    private static final int DESCRIPTORS = 16;

    @Override
    public String does() {
        return "answers as healthy does, to a process that may open " + DESCRIPTORS + " descriptors";
    }

    @Override
    public String expect() {
        return "the connection that is too many: java.net.SocketException: Too many open files";
    }

    /** The limit is given to a process when it starts. */
    @Override
    public Tier tier() {
        return Tier.OWN_PROCESS;
    }

    @Override
    public Approach approach() {
        return Approach.MANY_CONNECTIONS;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.ACCEPTED);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> {
            arrangement.startWith(Surroundings.atMostOpenFiles(DESCRIPTORS));
            return arrangement.serve(port, Healthy::serve).port();
        });
    }
}
