package org.faultbook.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that are there whole or not at all: written under a name that nobody reads, then renamed. */
public final class WholeFile {
    private static final String HALF = "half-";

    private WholeFile() {}

    /** Whether it is one that is not yet written, or never will be. */
    static boolean isHalf(Path file) {
        return file.getFileName().toString().startsWith(HALF);
    }

    /** In UTF-8, for those to read whom the system's settings allow; directories that are missing are made. */
    public static void write(Path file, String text) throws IOException {
        Path parent = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Path half = parent.resolve(HALF + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
