package org.faultbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Notices that a file below some directories came, went or changed, by looking five times a second. */
final class Watch {
    private static final long PAUSE_MILLIS = 200;

    private final List<Path> directories;
    private Map<Path, String> seen;

    Watch(List<Path> directories) {
        this.directories = List.copyOf(directories);
        this.seen = look();
    }

    /** Returns when something has changed since the last time, and nothing has for one more look. */
    void awaitChange() throws InterruptedException {
        Map<Path, String> now = look();
        while (now.equals(seen)) {
            Thread.sleep(PAUSE_MILLIS);
            now = look();
        }
        Map<Path, String> before;
        do {
            before = now;
            Thread.sleep(PAUSE_MILLIS / 4);
            now = look();
        } while (!now.equals(before));
        seen = now;
    }

    private Map<Path, String> look() {
        Map<Path, String> files = new TreeMap<>();
        for (Path directory : directories) {
            try (Stream<Path> found = Files.walk(directory)) {
                found.filter(Files::isRegularFile).forEach(file -> files.put(file, stamp(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException e) {
            // It went away between the listing and this look.
            return "gone";
        }
    }
}
