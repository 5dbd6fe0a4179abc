package org.faultbook.example;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Places that are started when they are first needed, and used again until all is done. */
final class Places implements AutoCloseable {
    /** For each processor one that has something to do: more would not be done sooner, and would disturb each other. */
    private final Room room = new Room(Runtime.getRuntime().availableProcessors());

    private final Deque<Place> idle = new ArrayDeque<>();
    /** Fair, or whoever wants to be alone waits until there is nobody else to come. */
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);

    /** What is done in a place. */
    interface Use<T> {
        T in(Place place, Room.Guest guest) throws IOException, InterruptedException, StrayedException;
    }

    /** In a place that nobody else has for as long as it takes. */
    <T> T besideOthers(Use<T> use) throws IOException, InterruptedException, StrayedException {
        return whileHolding(company.readLock(), use);
    }

    /** The same, while there is nothing in any other place. */
    <T> T alone(Use<T> use) throws IOException, InterruptedException, StrayedException {
        return whileHolding(company.writeLock(), use);
    }

    private <T> T whileHolding(Lock lock, Use<T> use) throws IOException, InterruptedException, StrayedException {
        lock.lockInterruptibly();
        try (Room.Guest guest = room.enter()) {
            Place place = take();
            try {
                return use.in(place, guest);
            } finally {
                giveBack(place);
            }
        } finally {
            lock.unlock();
        }
    }

    private Place take() throws IOException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return Place.best();
    }

    private void giveBack(Place place) {
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
