package org.faultbook.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is found again as it was, or not at all. */
class CacheTest {
    private record Found(String text, List<Integer> numbers) {}

    private static final Key KEY = Key.of("question");
    private static final Found VALUE = new Found("answer\nسؤال", List.of(1, 2));

    @TempDir
    private Path directory;

    @Test
    void whatWasKeptIsFoundAgain() {
        Cache.in(directory).put(KEY, VALUE);
        assertThat(Cache.in(directory).get(KEY, Found.class)).contains(VALUE);
        assertThat(Cache.in(directory).get(Key.of("another"), Found.class)).isEmpty();
    }

    @Test
    void whereOnePartOfAKeyEndsAndTheNextBeginsCounts() {
        assertThat(Key.of("ab", "c")).isNotEqualTo(Key.of("a", "bc"));
        assertThat(Key.of("a", "")).isNotEqualTo(Key.of("a"));
    }

    @Test
    void aChangedEntryIsAsIfItWereNotThere() throws Exception {
        Cache.in(directory).put(KEY, VALUE);
        Files.writeString(entry(), Files.readString(entry()).replace("answer", "poison"));
        Cache cache = Cache.in(directory);
        assertThat(cache.get(KEY, Found.class)).isEmpty();
        assertThat(cache.damaged()).isEqualTo(1);
        assertThat(cache.get(KEY, Found.class)).isEmpty();
        assertThat(cache.damaged()).as("it was thrown away").isEqualTo(1);
    }

    @Test
    void anEntryThatWasWrittenHalfIsAsIfItWereNotThere() throws Exception {
        Cache.in(directory).put(KEY, VALUE);
        byte[] whole = Files.readAllBytes(entry());
        for (int length = 0; length < whole.length; length += 7) {
            Cache.in(directory).put(KEY, VALUE);
            Files.write(entry(), java.util.Arrays.copyOf(whole, length));
            assertThat(Cache.in(directory).get(KEY, Found.class))
                    .as("%d of %d bytes", length, whole.length)
                    .isEmpty();
        }
    }

    @Test
    void anEntryOfAnotherFormIsAsIfItWereNotThere() {
        Cache.in(directory).put(KEY, List.of("no object"));
        assertThat(Cache.in(directory).get(KEY, Found.class)).isEmpty();
    }

    @Test
    void whatNobodyAskedForInAMonthGoes() throws Exception {
        Cache cache = Cache.in(directory);
        cache.put(KEY, VALUE);
        cache.prune();
        assertThat(cache.get(KEY, Found.class)).contains(VALUE);
        Files.setLastModifiedTime(entry(), FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        cache.prune();
        assertThat(cache.get(KEY, Found.class)).isEmpty();
    }

    @Test
    void whatIsJustBeingWrittenIsNotForgotten() throws Exception {
        Cache cache = Cache.in(directory);
        cache.put(KEY, VALUE);
        Path half = Files.writeString(entry().resolveSibling("half-written.tmp"), "");
        cache.clear();
        assertThat(cache.get(KEY, Found.class)).isEmpty();
        assertThat(half).exists();
    }

    @Test
    void othersMayWriteWhileOldEntriesAreLookedFor() throws Exception {
        Cache cache = Cache.in(directory);
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            for (int writer = 0; writer < 4; writer++) {
                Key key = Key.of("question " + writer);
                writers.execute(() -> {
                    while (!enough.get()) {
                        cache.put(key, VALUE);
                    }
                });
            }
            assertThatCode(() -> {
                        for (int i = 0; i < 300; i++) {
                            cache.prune();
                        }
                    })
                    .doesNotThrowAnyException();
        } finally {
            enough.set(true);
            writers.shutdown();
        }
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void noCacheKeepsNothing() {
        Cache none = Cache.none();
        none.put(KEY, VALUE);
        assertThat(none.get(KEY, Found.class)).isEmpty();
    }

    private Path entry() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
