package org.faultbook.example;

/**
 * Lets only so many programs work at a time, because the machine has only so many processors. One that waits for the network
 * or the clock makes room for another; when it goes on, it need not ask, because its time runs.
 */
final class Room {
    private final int most;
    private int working;

    Room(int most) {
        this.most = most;
    }

    /** Waits until there is room. */
    synchronized Guest enter() throws InterruptedException {
        while (working >= most) {
            wait();
        }
        working++;
        return new Guest(this);
    }

    private synchronized void change(int by) {
        working += by;
        notifyAll();
    }

    /** A program that was let in; until something else is said of it, it works. */
    static final class Guest implements AutoCloseable {
        private final Room room;
        private boolean works = true;

        private Guest(Room room) {
            this.room = room;
        }

        /** Tells whether the program has something to do just now. */
        void works(boolean now) {
            if (now != works) {
                works = now;
                room.change(now ? 1 : -1);
            }
        }

        @Override
        public void close() {
            works(false);
        }
    }
}
