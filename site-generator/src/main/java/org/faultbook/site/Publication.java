package org.faultbook.site;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Replaces a directory by a new one: written beside it under another name, then renamed into its place.
 *
 * <p>Only two renames separate the old site from the new one. Should the process die right between them, the old one is
 * still whole under its other name, and the next publication begins by putting it back.
 */
final class Publication {
    /** Lists what a publication has put there: nothing else may be replaced with it. */
    private static final String MANIFEST = ".faultbook-site";

    private final Path output;
    private final Path next;
    private final Path previous;

    Publication(Path output) {
        this.output = output.toAbsolutePath().normalize();
        this.next = sibling("next");
        this.previous = sibling("previous");
    }

    private Path sibling(String role) {
        return output.resolveSibling("." + output.getFileName() + "." + role);
    }

    /** @throws IOException when no site can be put there */
    void requireRoom() throws IOException {
        recover();
        refuseForeignDirectory();
        Path above = output.resolveSibling("");
        while (!Files.exists(above)) {
            above = above.resolveSibling("");
        }
        if (!Files.isDirectory(above) || !Files.isWritable(above)) {
            throw new AccessDeniedException(above + " is no directory that can be written to");
        }
    }

    void publish(Map<String, ? extends Supplier<byte[]>> files) throws IOException {
        requireRoom();
        delete(next);
        for (Map.Entry<String, ? extends Supplier<byte[]>> file : files.entrySet()) {
            Path path = next.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue().get());
        }
        Files.write(next.resolve(MANIFEST), new TreeSet<>(files.keySet()));
        if (Files.exists(output)) {
            Files.move(output, previous, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(next, output, StandardCopyOption.ATOMIC_MOVE);
        delete(previous);
    }

    /** Puts back what a process that died between the two renames left behind. */
    void recover() throws IOException {
        if (Files.exists(previous) && !Files.exists(output)) {
            Files.move(previous, output, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(previous);
    }

    private void refuseForeignDirectory() throws IOException {
        if (!Files.exists(output)) {
            return;
        }
        if (!Files.isDirectory(output)) {
            throw new FileAlreadyExistsException(output + " is a file, and the site needs a directory");
        }
        try (Stream<Path> entries = Files.walk(output)) {
            Path manifest = output.resolve(MANIFEST);
            Set<String> ours = Files.exists(manifest) ? Set.copyOf(Files.readAllLines(manifest)) : Set.of();
            Optional<String> foreign = entries.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !ours.contains(file) && !file.equals(MANIFEST))
                    .findFirst();
            if (foreign.isPresent()) {
                throw new FileAlreadyExistsException(output + " holds something that is no Faultbook site, and would be"
                        + " replaced (" + foreign.get() + "): name another directory");
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
