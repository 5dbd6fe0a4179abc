package org.faultbook.fault;

import java.util.ArrayList;
import java.util.List;

/** What really happened at an endpoint, in order. */
public final class Journal {
    private final List<Event> events = new ArrayList<>();

    synchronized void add(Event event) {
        events.add(event);
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
