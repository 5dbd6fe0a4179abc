package org.faultbook.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program has to be started with to meet a fault that sits in its own process.
 *
 * @param javaOptions for the program's JVM, such as a system property that it reads once
 * @param environment variables, for programs in other languages
 * @param openFiles how many descriptors the process may have; 0 for as many as usual
 */
public record Surroundings(List<String> javaOptions, Map<String, String> environment, int openFiles) {
    /** Nothing in particular. */
    public static final Surroundings USUAL = new Surroundings(List.of(), Map.of(), 0);

    static Surroundings java(String... options) {
        return new Surroundings(List.of(options), Map.of(), 0);
    }

    static Surroundings atMostOpenFiles(int count) {
        return new Surroundings(List.of(), Map.of(), count);
    }

    /** The words that start a command with these limits: ulimit of a shell (POSIX), for a process and its children. */
    public List<String> prefix() {
        return openFiles == 0 ? List.of() : List.of("sh", "-c", "ulimit -n " + openFiles + " && exec \"$@\"", "sh");
    }

    /** Lines that {@link #parse} reads back. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        javaOptions.forEach(option -> lines.add("java " + option));
        environment.forEach((name, value) -> lines.add("environment " + name + "=" + value));
        lines.add("files " + openFiles);
        return lines;
    }

    /** Reads what {@link Host} answers to {@code open}, behind its first line. */
    public static Surroundings parse(List<String> lines) {
        List<String> javaOptions = new ArrayList<>();
        Map<String, String> environment = new LinkedHashMap<>();
        int openFiles = 0;
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "java" -> javaOptions.add(words[1]);
                case "environment" -> environment.put(words[1].split("=", 2)[0], words[1].split("=", 2)[1]);
                case "files" -> openFiles = Integer.parseInt(words[1]);
                default -> throw new IllegalArgumentException("not a line of surroundings: " + line);
            }
        }
        return new Surroundings(javaOptions, environment, openFiles);
    }
}
