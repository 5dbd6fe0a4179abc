package org.faultbook.fault;

import java.util.ArrayList;
import java.util.List;

/** What really happened at an endpoint, in order: the first events, so that no client can fill the memory. */
public final class Journal {
    private static final int MOST_EVENTS = 10_000;

    private final List<Event> events = new ArrayList<>();

    synchronized void add(Event event) {
        if (events.size() < MOST_EVENTS) {
            events.add(event);
        }
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
