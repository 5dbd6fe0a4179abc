package org.faultbook.fault;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.fault.ClientProcess.Met;
import org.faultbook.fault.ClientProcess.Unfound;

/**
 * Opens one fault after the other, and has clients meet them: inside of a private network, where there is one. What it is to
 * do comes as arguments, {@code FAULT CLIENT TIMES LIMIT JDK}, and the results go to standard output.
 */
final class Trials implements AutoCloseable {
    /** What they do depends on who came before: they count, or a port whose line was cut is given to the next one. */
    private static final Set<Fault> WITH_A_PAST =
            Set.of(new FirewallRejects(), new LineGoesDead(), new RefuseFirst(), new ResetEveryOther());

    private final Map<List<Object>, ClientProcess> processes = new HashMap<>();
    /** In milliseconds; what one JDK was found to need is good for the others. */
    private final Map<List<Object>, Integer> limits = new HashMap<>();

    /**
     * A client at a fault, on a JDK.
     *
     * @param limit in milliseconds; 0 to find out which one is due
     */
    record Trial(Fault fault, Client client, int times, int limit, Jdk jdk) {
        String words() {
            return String.join(
                    " ",
                    fault.name(),
                    client.name(),
                    String.valueOf(times),
                    String.valueOf(limit),
                    jdk.home().toString());
        }

        static Trial parse(String words) throws IOException {
            String[] parts = words.split(" ", 5);
            return new Trial(
                    Fault.named(parts[0]),
                    Client.valueOf(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    Jdk.in(Path.of(parts[4])));
        }
    }

    Met run(Trial trial) throws IOException {
        List<Object> key = List.of(trial.fault(), trial.client());
        int limit = trial.limit() == 0 ? limits.getOrDefault(key, 0) : trial.limit();
        Met met = isForOneExchange(trial.fault()) ? runApart(trial, limit) : run(trial, trial.times(), limit);
        limits.put(key, met.limit());
        return met;
    }

    /** Such as for a port that may still be closing, when it is to be listened at again. */
    private static boolean isForOneExchange(Fault fault) {
        return WITH_A_PAST.contains(fault) || fault.approach() == Approach.LISTENER;
    }

    private Met runApart(Trial trial, int limit) throws IOException {
        int due = limit == 0 ? run(trial, 1, 0).limit() : limit;
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < trial.times(); i++) {
            run(trial, 1, due).outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
        }
        return new Met(due, outcomes);
    }

    private Met run(Trial trial, int times, int limit) throws IOException {
        try (Endpoint endpoint = trial.fault().open()) {
            return process(trial, endpoint.surroundings()).meet(trial.client(), endpoint, times, limit);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private ClientProcess process(Trial trial, Surroundings surroundings) throws IOException {
        Unfound names = trial.fault().approach() != Approach.NAME
                ? Unfound.USUAL
                : trial.client() == Client.RESOLVER_TWICE ? Unfound.REMEMBERED : Unfound.FORGOTTEN;
        List<Object> key = List.of(trial.jdk(), surroundings, names);
        ClientProcess process = processes.get(key);
        if (process == null) {
            process = ClientProcess.start(trial.jdk().home(), surroundings, names);
            processes.put(key, process);
        }
        return process;
    }

    @Override
    public void close() {
        processes.values().forEach(ClientProcess::close);
        processes.clear();
    }

    public static void main(String[] args) throws Exception {
        if (PrivateNetwork.here()) {
            PrivateNetwork.wakeLoopback();
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (Trials trials = new Trials()) {
            for (String words : args) {
                Trial trial = Trial.parse(words);
                Met met;
                try {
                    met = trials.run(trial);
                } catch (IOException | RuntimeException e) {
                    met = new Met(0, Map.of("(failed: " + e + ")", 0));
                }
                out.print(new Result(trial, met).text());
                out.flush();
            }
        }
        System.exit(0);
    }
}
