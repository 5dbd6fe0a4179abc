package org.faultbook.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.faultbook.fault.Trials.Trial;

/** Runs trials in a process of their own, in a private network where the machine has one. */
final class Measurement {
    private Measurement() {}

    /** Whether this machine can give the fault what it needs. */
    static boolean isPossible(Fault fault) {
        return fault.tier() != Tier.PRIVATE_NETWORK || PrivateNetwork.missing().isEmpty();
    }

    /** @param each is told what came of each trial, when it is over */
    static void run(List<Trial> trials, Consumer<Result> each) throws IOException {
        List<String> command = new ArrayList<>();
        String[] words = trials.stream().map(Trial::words).toArray(String[]::new);
        if (PrivateNetwork.missing().isEmpty()) {
            command.addAll(PrivateNetwork.command(List.of("-XX:TieredStopAtLevel=1"), Trials.class, words));
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Trials.class.getName()));
            command.addAll(List.of(words));
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Result.read(lines, each);
        } finally {
            process.destroy();
        }
    }
}
