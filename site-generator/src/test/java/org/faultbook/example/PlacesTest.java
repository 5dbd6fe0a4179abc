package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who wants to be alone waits for the others, and the next ones wait for it. */
class PlacesTest {
    @Test
    void nothingElseHappensWhileOneIsAlone() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Places places = new Places(new CountDownLatch(0))) {
            Future<?> first = threads.submit(() -> places.besideOthers((place, guest) -> {
                inside.countDown();
                leave.await();
                return seen.add("the first ends");
            }));
            inside.await();
            Future<?> second = threads.submit(() -> places.alone((place, guest) -> seen.add("alone")));
            leave.countDown();
            first.get();
            second.get();
            places.besideOthers((place, guest) -> seen.add("the next"));
        } finally {
            threads.shutdownNow();
        }
        assertThat(seen).containsExactly("the first ends", "alone", "the next");
    }

    @Test
    void whoWantsToBeAloneWaitsUntilThePagesAreMade() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        CountDownLatch quiet = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Places places = new Places(quiet)) {
            Future<?> alone = thread.submit(() -> places.alone((place, guest) -> seen.add("alone")));
            places.besideOthers((place, guest) -> seen.add("beside pages and others"));
            quiet.countDown();
            alone.get();
        } finally {
            thread.shutdownNow();
        }
        assertThat(seen).containsExactly("beside pages and others", "alone");
    }

    @Test
    void nobodyElseGoesWhereSomethingWentWrong() throws Exception {
        List<Place> seen = new CopyOnWriteArrayList<>();
        try (Places places = new Places(new CountDownLatch(0))) {
            places.besideOthers((place, guest) -> seen.add(place));
            assertThatIOException()
                    .isThrownBy(() -> places.besideOthers((place, guest) -> {
                        seen.add(place);
                        throw new IOException("the private network has ended");
                    }));
            places.besideOthers((place, guest) -> seen.add(place));
        }
        assertThat(seen.get(1)).as("a sound one is used again").isSameAs(seen.get(0));
        assertThat(seen.get(2)).isNotSameAs(seen.get(1));
    }
}
