package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faultbook.article.ClientViews;
import org.faultbook.article.ClientViews.View;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.fault.Trials.Trial;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.Test;

/** What is recorded in {@code content/clients.tsv}, held to what clients see on the JDK at hand. */
class ClientViewsTest {
    /** Clients that wait for their kernel or their time limit; the steady command has them. */
    private static final Set<String> SLOW = Set.of(
            "full-backlog",
            "head-only",
            "line-goes-dead",
            "name-server-silent",
            "silent",
            "syn-timeout",
            "unreachable-host");

    private static final int AT_ONCE = 4;

    private final ClientViews recorded = recorded();

    private static ClientViews recorded() {
        Problems problems = new Problems();
        ClientViews views = ClientViews.in(Path.of(System.getProperty("repository"), "content"), problems);
        assertThat(problems.all()).isEmpty();
        return views;
    }

    @Test
    void everyClientThatCanMeetAFaultIsRecordedOnBothJdks() {
        List<String> expected = Fault.all().stream()
                .flatMap(fault -> Client.of(fault).stream().map(client -> fault.name() + " " + client.label()))
                .toList();
        for (int jdk : List.of(17, 25)) {
            List<String> views = recorded.all().stream()
                    .filter(view -> view.jdks().contains(jdk))
                    .map(view -> view.fault() + " " + view.client())
                    .distinct()
                    .toList();
            assertThat(views).as("JDK " + jdk).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void twoClientsOfAFaultAreToldApart() {
        for (Fault fault : Fault.all()) {
            assertThat(Client.of(fault)).extracting(Client::label).doesNotHaveDuplicates();
        }
    }

    @Test
    void theClientsOfThisJdkSeeWhatIsRecorded() throws Exception {
        Jdk jdk = Jdk.atHand();
        assumeTrue(
                recorded.all().stream().anyMatch(view -> view.jdks().contains(jdk.feature())),
                () -> "nothing is recorded of JDK " + jdk.feature());
        Map<String, Set<String>> recordedHere = new HashMap<>();
        Map<String, Integer> limits = new HashMap<>();
        for (View view : recorded.all()) {
            if (view.jdks().contains(jdk.feature())) {
                String key = view.fault() + " " + view.client();
                recordedHere.computeIfAbsent(key, each -> new TreeSet<>()).add(view.outcome());
                limits.put(key, view.limit());
            }
        }
        List<List<Trial>> shares = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            shares.add(new ArrayList<>());
        }
        int next = 0;
        for (Fault fault : Fault.all()) {
            if (SLOW.contains(fault.name()) || !Measurement.isPossible(fault)) {
                continue;
            }
            for (Client client : Client.of(fault)) {
                int limit = Objects.requireNonNull(limits.get(fault.name() + " " + client.label()));
                shares.get(next % AT_ONCE).add(new Trial(fault, client, 1, limit, jdk));
            }
            next++;
        }
        for (Result result : run(shares)) {
            String key = result.trial().fault().name() + " "
                    + result.trial().client().label();
            assertThat(recordedHere.get(key))
                    .as(key)
                    .containsAll(result.met().outcomes().keySet());
        }
    }

    private static List<Result> run(List<List<Trial>> shares) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(shares.size());
        List<Future<List<Result>>> running = new ArrayList<>();
        for (List<Trial> share : shares) {
            running.add(threads.submit(() -> {
                List<Result> results = new ArrayList<>();
                Measurement.run(share, results::add);
                return results;
            }));
        }
        List<Result> results = new ArrayList<>();
        for (Future<List<Result>> each : running) {
            results.addAll(each.get());
        }
        threads.shutdown();
        assertThat(results).hasSize(shares.stream().mapToInt(List::size).sum());
        return results;
    }
}
