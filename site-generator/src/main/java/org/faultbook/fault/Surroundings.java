package org.faultbook.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a program has to be started with to meet a fault that sits in its own process.
 *
 * @param javaOptions for the program's JVM, such as a system property that it reads once
 * @param environment variables, for programs in other languages
 * @param prefix the words that start the command behind them, such as with fewer rights
 */
public record Surroundings(List<String> javaOptions, Map<String, String> environment, List<String> prefix) {
    /** Nothing in particular. */
    public static final Surroundings USUAL = new Surroundings(List.of(), Map.of(), List.of());

    static Surroundings java(String... options) {
        return new Surroundings(List.of(options), Map.of(), List.of());
    }

    /** At most so many descriptors, for a process and its children: ulimit of a shell (POSIX). */
    static Surroundings atMostOpenFiles(int count) {
        return behind("sh", "-c", "ulimit -n " + count + " && exec \"$@\"", "sh");
    }

    /**
     * Without any right over the private network: in a user namespace of its own, which does not own that network
     * (user_namespaces(7)).
     */
    static Surroundings unprivileged() {
        return behind("unshare", "--user", "--");
    }

    /**
     * In a private network, with other files in the place of the system's, for this process and its children: a mount
     * namespace of its own (mount_namespaces(7)).
     *
     * @param files the file that is seen, by the file in whose place it is
     */
    static Surroundings withFiles(Map<Path, Path> files) {
        String mounts = files.entrySet().stream()
                .map(file -> "mount --bind '" + file.getValue() + "' '" + file.getKey() + "' && ")
                .sorted()
                .collect(Collectors.joining());
        return behind("unshare", "--mount", "--", "sh", "-c", mounts + "exec \"$@\"", "sh");
    }

    private static Surroundings behind(String... prefix) {
        return new Surroundings(List.of(), Map.of(), List.of(prefix));
    }

    /** Lines that {@link #parse} reads back. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        javaOptions.forEach(option -> lines.add("java " + option));
        environment.forEach((name, value) -> lines.add("environment " + name + "=" + value));
        prefix.forEach(word -> lines.add("prefix " + word));
        return lines;
    }

    /** Reads what {@link Host} answers to {@code open}, behind its first line. */
    public static Surroundings parse(List<String> lines) {
        List<String> javaOptions = new ArrayList<>();
        Map<String, String> environment = new LinkedHashMap<>();
        List<String> prefix = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "java" -> javaOptions.add(words[1]);
                case "environment" -> environment.put(words[1].split("=", 2)[0], words[1].split("=", 2)[1]);
                case "prefix" -> prefix.add(words[1]);
                default -> throw new IllegalArgumentException("not a line of surroundings: " + line);
            }
        }
        return new Surroundings(javaOptions, environment, prefix);
    }
}
