package org.faultbook.fault;

import java.io.IOException;
import java.util.List;

/** A name that cannot exist, because a label of it is empty (RFC 1035, 2.3.1): the resolver asks nobody. */
public record ImpossibleName() implements Fault {
    private static final String HOST = "no..name";

    @Override
    public String does() {
        return "hands out a name that cannot exist";
    }

    @Override
    public String expect() {
        return "java.net.UnknownHostException: " + HOST + ": Name or service not known";
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
        return Arrangement.at(
                HOST,
                arrangement -> arrangement.serve(port, Connection::awaitEnd).port());
    }
}
