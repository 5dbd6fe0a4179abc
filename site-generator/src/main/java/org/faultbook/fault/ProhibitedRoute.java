package org.faultbook.fault;

import java.io.IOException;
import java.util.List;

/** The administrator has forbidden to send to this network: a route of type prohibit (ip-route(8)). */
public record ProhibitedRoute() implements Fault {
    @Override
    public String does() {
        return "hands out an address to which the kernel is forbidden to send";
    }

    @Override
    public String expect() {
        return "java.net.BindException: Permission denied";
    }

    @Override
    public Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    @Override
    public Approach approach() {
        return Approach.ROUTE;
    }

    /** Nobody has come: nothing was sent. */
    @Override
    public boolean met(List<Event> events) {
        return events.isEmpty();
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("203.0.113.1", arrangement -> {
            arrangement.hold(new NetworkChanges(this)).add("route", "prohibit", "203.0.113.0/24");
            return PortFree.find(port);
        });
    }
}
