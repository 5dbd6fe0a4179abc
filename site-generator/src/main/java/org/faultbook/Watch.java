package org.faultbook;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Notices that a file below some directories came, went or changed. */
final class Watch implements AutoCloseable {
    /** Editors write a file in several steps, and save several files at once. */
    private static final long QUIET_MILLIS = 20;

    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> watching;
    private final BlockingQueue<Path> changes = new LinkedBlockingQueue<>();

    Watch(List<Path> directories) throws IOException {
        this.watcher = DirectoryWatcher.builder()
                .paths(directories)
                .listener(event -> changes.add(event.path()))
                .build();
        this.watching = watcher.watchAsync();
    }

    /** Returns when something has changed since the last time, and nothing has for a moment. */
    void awaitChange() throws InterruptedException {
        while (changes.poll(1, TimeUnit.SECONDS) == null) {
            if (watching.isDone()) {
                watching.join();
                throw new IllegalStateException("nobody watches the files any more");
            }
        }
        do {
            changes.clear();
        } while (changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) != null);
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
