package org.faultbook.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * What a process did.
 *
 * @param finished whether it ended before its deadline; if not, it and its children were killed
 * @param cut whether there was more than is kept here
 */
record Captured(boolean finished, int exitCode, String stdout, String stderr, boolean cut) {
    static final int LIMIT = 64 * 1024;
    private static final int GRACE_SECONDS = 5;
    /** Long enough for a process that has something to do to have had a share of the processors. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final Executor READERS = work -> {
        Thread thread = new Thread(work, "output");
        thread.setDaemon(true);
        thread.start();
    };

    /**
     * Runs a command in an empty environment without input, its output captured through pipes and bounded.
     *
     * @param environment variables that it needs all the same
     * @param patience how long it has at most, if it has something to do when its deadline comes
     * @param works is told again and again whether the process has something to do, or waits
     */
    static Captured run(
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Duration deadline,
            Duration patience,
            Consumer<Boolean> works)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        // Messages of the system are translated by the locale; the path is for nsenter, which looks java up in none.
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/bin:/bin:/usr/sbin:/sbin"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<Drained> stdout =
                CompletableFuture.supplyAsync(() -> drain(process.getInputStream()), READERS);
        CompletableFuture<Drained> stderr =
                CompletableFuture.supplyAsync(() -> drain(process.getErrorStream()), READERS);
        boolean finished = false;
        try {
            finished = await(process, deadline, patience, works);
        } finally {
            // Its time is up, or nobody wants to know any more.
            if (!finished) {
                // By handle: Process.destroy would close the streams under their readers.
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
        }
        int exitCode = process.exitValue();
        try {
            Drained out = stdout.get(GRACE_SECONDS, TimeUnit.SECONDS);
            Drained err = stderr.get(GRACE_SECONDS, TimeUnit.SECONDS);
            return new Captured(finished, exitCode, out.text, err.text, out.cut || err.cut);
        } catch (TimeoutException e) {
            // A child that outlived the program holds its output open.
            return new Captured(false, exitCode, "", "", false);
        } catch (ExecutionException e) {
            throw new IOException("the output could not be read", e);
        }
    }

    private static boolean await(Process process, Duration deadline, Duration patience, Consumer<Boolean> works)
            throws InterruptedException {
        works.accept(true);
        long start = System.nanoTime();
        boolean working = true;
        Optional<Duration> before = Optional.empty();
        while (true) {
            Duration time = working ? patience : deadline;
            long left = time.toNanos() - (System.nanoTime() - start);
            if (process.waitFor(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS)) {
                return true;
            }
            if (left <= LOOK.toNanos()) {
                return false;
            }
            // Where the system does not tell, it is taken to work.
            Optional<Duration> used = process.info().totalCpuDuration();
            working = used.isEmpty() || !used.equals(before);
            works.accept(working);
            before = used;
        }
    }

    private record Drained(String text, boolean cut) {}

    /** Keeps the beginning and reads on, so that a talkative program does not block. */
    private static Drained drain(InputStream stream) {
        try (stream) {
            byte[] kept = stream.readNBytes(LIMIT);
            long more = stream.transferTo(java.io.OutputStream.nullOutputStream());
            return new Drained(new String(kept, StandardCharsets.UTF_8).replace("\r\n", "\n"), more > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
