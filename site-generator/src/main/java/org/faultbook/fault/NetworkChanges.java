package org.faultbook.fault;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Changes to the private network of a fault, undone when this is closed: other faults come after it. */
final class NetworkChanges implements Closeable {
    private final Deque<Closeable> undoing = new ArrayDeque<>();

    NetworkChanges(Fault fault) throws IOException {
        PrivateNetwork.require(fault);
    }

    /**
     * Sets a parameter of this network.
     *
     * @param name below {@code /proc/sys/net}, such as {@code ipv4/tcp_syn_retries} (sysctl(8))
     */
    synchronized NetworkChanges set(String name, String value) throws IOException {
        Path file = Path.of("/proc/sys/net", name);
        String before = valueOf(file);
        Files.writeString(file, value);
        undoing.push(() -> Files.writeString(file, before));
        return this;
    }

    /** In one read: these files give all that they have to the first, and Files.readString begins with a single byte. */
    private static String valueOf(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return String.valueOf(reader.readLine());
        }
    }

    /** As {@link #set}, for a parameter that older kernels do not have. */
    NetworkChanges setIfThere(String name, String value) throws IOException {
        return Files.exists(Path.of("/proc/sys/net", name)) ? set(name, value) : this;
    }

    /** As {@link #set}, for what goes away by itself with what was added before. */
    NetworkChanges put(String name, String value) throws IOException {
        Files.writeString(Path.of("/proc/sys/net", name), value);
        return this;
    }

    /**
     * Adds something by ip(8).
     *
     * @param object such as {@code route} or {@code link}
     * @param words what follows {@code add}, and will follow {@code del}
     */
    synchronized NetworkChanges add(String object, String... words) throws IOException {
        ip(object, "add", words);
        undoing.push(() -> ip(object, "del", words));
        return this;
    }

    /** The reverse of {@link #add}. */
    synchronized NetworkChanges remove(String object, String... words) throws IOException {
        ip(object, "del", words);
        undoing.push(() -> ip(object, "add", words));
        return this;
    }

    /** Does something that goes away by itself with what was added before. */
    NetworkChanges ip(String object, String verb, String... words) throws IOException {
        String[] command = new String[words.length + 3];
        command[0] = "ip";
        command[1] = object;
        command[2] = verb;
        System.arraycopy(words, 0, command, 3, words.length);
        try {
            PrivateNetwork.run(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return this;
    }

    @Override
    public synchronized void close() throws IOException {
        while (!undoing.isEmpty()) {
            undoing.pop().close();
        }
    }
}
