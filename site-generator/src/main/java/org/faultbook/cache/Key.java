package org.faultbook.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The name of a result: a hash of everything that it depends on. */
public record Key(String hash) {
    /** Two keys are equal when all their parts are; where one part ends and the next begins counts. */
    public static Key of(String... parts) {
        return of(List.of(parts));
    }

    public static Key of(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return new Key(HexFormat.of().formatHex(digest.digest()));
    }

    /** Of a file, or of all files below a directory: their names and what is in them. */
    public static Key ofFiles(Path root) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                digest.update((root.relativize(file) + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
        return new Key(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it: documentation of java.security.MessageDigest.
            throw new IllegalStateException(e);
        }
    }
}
