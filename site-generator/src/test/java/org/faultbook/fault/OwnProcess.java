package org.faultbook.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a client in a JVM of its own, with what the endpoint wants it to be started with, and nothing else. */
final class OwnProcess {
    private OwnProcess() {}

    /** What the client met: the body of the answer, or the chain of exceptions. */
    static List<String> run(Endpoint endpoint, TlsClient client) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(endpoint.surroundings().javaOptions());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OwnProcess.class.getName()));
        command.addAll(List.of(client.name(), endpoint.host(), String.valueOf(endpoint.port())));
        return output(endpoint, command);
    }

    static List<String> output(Endpoint endpoint, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(endpoint.surroundings().environment());
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }

    public static void main(String[] args) throws Exception {
        try {
            System.out.print(TlsClient.valueOf(args[0]).exchange(args[1], Integer.parseInt(args[2])));
        } catch (IOException e) {
            TlsClient.chain(e).forEach(System.out::println);
        }
    }
}
