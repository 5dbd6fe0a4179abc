package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As many programs as there is room for work at a time; those that wait are not counted. */
@Timeout(60)
class RoomTest {
    private final Room room = new Room(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void theNextIsLetInWhenOneLeaves() throws Exception {
        Room.Guest first = room.enter();
        Future<Room.Guest> second = threads.submit(room::enter);
        assertThat(isIn(second)).isFalse();
        first.close();
        assertThat(second.get()).isNotNull();
    }

    @Test
    void whoWaitsMakesRoom() throws Exception {
        Room.Guest first = room.enter();
        first.works(false);
        assertThat(room.enter()).isNotNull();
    }

    @Test
    void whoGoesOnNeedNotAskAndIsCounted() throws Exception {
        Room.Guest first = room.enter();
        first.works(false);
        Room.Guest second = room.enter();
        first.works(true);
        Future<Room.Guest> third = threads.submit(room::enter);
        second.close();
        assertThat(isIn(third)).isFalse();
        first.close();
        assertThat(third.get()).isNotNull();
    }

    @Test
    void whoLeavesWhileItWaitsIsNotCountedTwice() throws Exception {
        Room.Guest first = room.enter();
        first.works(false);
        first.close();
        room.enter();
        assertThat(isIn(threads.submit(room::enter))).isFalse();
    }

    /** A thread that has not come in after a moment is held to wait: it can be wrong only in favour of the room. */
    private static boolean isIn(Future<Room.Guest> guest) throws Exception {
        for (int i = 0; i < 50 && !guest.isDone(); i++) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return guest.isDone();
    }
}
