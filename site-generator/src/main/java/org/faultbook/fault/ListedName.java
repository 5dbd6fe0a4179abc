package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** No fault: as {@link UnlistedName}, with the name in the hosts file and a healthy server behind it. */
public record ListedName() implements Fault {
    @Override
    public String does() {
        return "has the JVM look names up in a hosts file, and answers as healthy does";
    }

    @Override
    public String expect() {
        return new Healthy().expect();
    }

    @Override
    public Tier tier() {
        return Tier.OWN_PROCESS;
    }

    @Override
    public Approach approach() {
        return Approach.NAME;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.ACCEPTED);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at(UnlistedName.HOST, arrangement -> {
            UnlistedName.listing(arrangement, "127.0.0.1 " + UnlistedName.HOST);
            return arrangement.serve(port, Healthy::serve).port();
        });
    }
}
