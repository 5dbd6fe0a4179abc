package org.faultbook.example;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Places that are started when they are first needed, and used again until all is done. */
final class Places implements AutoCloseable {
    /** For each processor one that has something to do: more would not be done sooner, and would disturb each other. */
    private final Room room = new Room(Runtime.getRuntime().availableProcessors());

    private final CountDownLatch quiet;
    private final Deque<Place> idle = new ArrayDeque<>();
    /** Fair, or whoever wants to be alone waits until there is nobody else to come. */
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);

    private boolean closed;

    /** @param quiet opens when the build has nothing else to do on this machine */
    Places(CountDownLatch quiet) {
        this.quiet = quiet;
    }

    /** What is done in a place. */
    interface Use<T> {
        T in(Place place, Room.Guest guest) throws IOException, InterruptedException, StrayedException;
    }

    /** In a place that nobody else has for as long as it takes. */
    <T> T besideOthers(Use<T> use) throws IOException, InterruptedException, StrayedException {
        return whileHolding(company.readLock(), use);
    }

    /** The same, while there is nothing in any other place, and nothing else to do. */
    <T> T alone(Use<T> use) throws IOException, InterruptedException, StrayedException {
        quiet.await();
        return whileHolding(company.writeLock(), use);
    }

    private <T> T whileHolding(Lock lock, Use<T> use) throws IOException, InterruptedException, StrayedException {
        lock.lockInterruptibly();
        try (Room.Guest guest = room.enter()) {
            Place place = take();
            boolean sound = false;
            try {
                T result = use.in(place, guest);
                sound = true;
                return result;
            } finally {
                giveBack(place, sound);
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

    /** Where something went wrong, nobody else is to go. */
    private void giveBack(Place place, boolean sound) {
        synchronized (idle) {
            if (sound && !closed) {
                idle.push(place);
                return;
            }
        }
        place.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Place::close);
            idle.clear();
        }
    }
}
