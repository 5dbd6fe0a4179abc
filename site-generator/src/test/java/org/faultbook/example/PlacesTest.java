package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

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
        try (Places places = new Places()) {
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
}
