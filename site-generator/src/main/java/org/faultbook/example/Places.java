package org.faultbook.example;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Places that are started when they are first needed, and used again until all is done. */
final class Places implements AutoCloseable {
    private final Deque<Place> idle = new ArrayDeque<>();

    /** One that nobody else has until it is given back. */
    Place take() throws IOException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return Place.best();
    }

    void giveBack(Place place) {
        synchronized (idle) {
            idle.push(place);
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            idle.forEach(Place::close);
            idle.clear();
        }
    }
}
