package org.faultbook.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Directories that go away again, also where the process is asked to end before it has done its work. */
final class TemporaryFiles {
    private static final Set<Path> HELD = new HashSet<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::deleteAll, "temporary files"));
    }

    private TemporaryFiles() {}

    static synchronized Path directory() {
        if (ending) {
            throw new IllegalStateException("the process ends");
        }
        try {
            Path directory = Files.createTempDirectory("faultbook-run");
            HELD.add(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what lies in the directory. */
    static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized void delete(Path directory) {
        if (HELD.remove(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Programs that still run would write there. */
    private static synchronized void deleteAll() {
        ending = true;
        if (!HELD.isEmpty()) {
            ProcessHandle.current().descendants().forEach(TemporaryFiles::end);
        }
        for (Path directory : Set.copyOf(HELD)) {
            try {
                delete(directory);
            } catch (UncheckedIOException e) {
                // Nobody is left to be told; the system clears its temporary files some day.
                continue;
            }
        }
    }

    private static void end(ProcessHandle program) {
        if (program.destroyForcibly()) {
            program.onExit().join();
        }
    }
}
