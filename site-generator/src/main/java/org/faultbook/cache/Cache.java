package org.faultbook.cache;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Results of earlier builds as files, one each, that begin with a hash of what follows: an entry that is damaged or was
 * written half is as if it were not there. Builds that run at the same time may share one.
 */
public final class Cache {
    /** An entry that no build has used for so long goes. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Optional<Path> directory;
    private final AtomicInteger damaged = new AtomicInteger();

    private Cache(Optional<Path> directory) {
        this.directory = directory;
    }

    /** Keeps its entries in the directory, which it makes. */
    public static Cache in(Path directory) {
        return new Cache(Optional.of(directory));
    }

    /** Knows nothing and keeps nothing. */
    public static Cache none() {
        return new Cache(Optional.empty());
    }

    /** Whether it keeps anything. */
    public boolean remembers() {
        return directory.isPresent();
    }

    /** How many entries were thrown away because they are not what was once written. */
    public int damaged() {
        return damaged.get();
    }

    /** What was kept under the key, or nothing if that is not known or not readable any more. */
    public <T> Optional<T> get(Key key, Class<T> type) {
        return directory.flatMap(kept -> read(file(kept, key), type));
    }

    private <T> Optional<T> read(Path file, Class<T> type) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return discard(file);
        }
        int end = text.indexOf('\n');
        if (end < 0
                || !text.substring(0, end)
                        .equals(Key.of(text.substring(end + 1)).hash())) {
            return discard(file);
        }
        try {
            T value = GSON.fromJson(text.substring(end + 1), type);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.ofNullable(value);
        } catch (JsonParseException | IOException e) {
            return discard(file);
        }
    }

    private <T> Optional<T> discard(Path file) {
        damaged.incrementAndGet();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    /** Keeps a value, which Gson can write and read. */
    public void put(Key key, Object value) {
        if (directory.isEmpty()) {
            return;
        }
        Path file = file(directory.get(), key);
        String json = GSON.toJson(value);
        try {
            WholeFile.write(file, Key.of(json).hash() + "\n" + json);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the cache " + directory.get(), e);
        }
    }

    /** Forgets everything: one entry was wrong, so no other can be believed. What is just being written comes after. */
    public void clear() {
        files().stream().filter(file -> !WholeFile.isHalf(file)).forEach(Cache::delete);
    }

    /** Forgets what no build has asked for in a month. */
    public void prune() {
        Instant oldest = Instant.now().minus(KEPT);
        for (Path file : files()) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            } catch (NoSuchFileException e) {
                // Another build that shares the cache was faster.
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Path> files() {
        if (directory.isEmpty() || !Files.isDirectory(directory.get())) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(directory.get(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    // Another thread, or another build that shares the cache, has moved it to its name or deleted it.
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path directory, Key key) {
        return directory.resolve(key.hash().substring(0, 2)).resolve(key.hash());
    }
}
