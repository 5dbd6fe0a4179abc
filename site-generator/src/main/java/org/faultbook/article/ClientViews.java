package org.faultbook.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/** What each client sees of each fault, by JDK, as it was measured: {@code content/clients.tsv}, a line a view. */
public final class ClientViews {
    /** Its name in the directory of the content. */
    public static final String FILE = "clients.tsv";

    /** Said in the place of what a client receives, when it waits, and no time limit ends that. */
    public static final String WAITS = "(waits)";

    /** Said in the place of what a client receives, when it only sends, and that succeeds. */
    public static final String NO_ERROR = "(no error)";

    /** Behind what a client receives, when nothing more will come. */
    public static final String END = "(end)";

    private static final String CAUSE = " <- ";
    private static final int COLUMNS = 6;

    private final List<View> views;

    private ClientViews(List<View> views) {
        this.views = List.copyOf(views);
    }

    /**
     * What a client sees of a fault.
     *
     * @param client as code
     * @param jdks the feature versions of those that were asked and agree
     * @param limit for how many milliseconds the client would have waited
     * @param runs in how many of how many exchanges it was so, such as {@code 200/200}
     * @param outcome the exception and its causes, {@code class: message <- class: message}, or what the client
     *     got, in quotes
     */
    public record View(String fault, String client, List<Integer> jdks, int limit, String runs, String outcome) {
        /** The same on these JDKs. */
        public View on(List<Integer> versions) {
            return new View(fault, client, List.copyOf(versions), limit, runs, outcome);
        }

        private View ofAnyClient() {
            return new View(fault, "", jdks, 0, runs, outcome);
        }

        /** The line of the file. */
        public String line() {
            String versions = jdks.stream().map(String::valueOf).collect(Collectors.joining(","));
            return String.join("\t", fault, client, versions, String.valueOf(limit), runs, outcome);
        }

        private static View parse(String line) {
            String[] columns = line.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException(columns.length + " columns instead of " + COLUMNS);
            }
            if (!columns[4].matches("\\d+/\\d+")) {
                throw new IllegalArgumentException("\"" + columns[4] + "\" is not like 200/200");
            }
            List<Integer> jdks =
                    Stream.of(columns[2].split(",", -1)).map(Integer::valueOf).toList();
            return new View(columns[0], columns[1], jdks, Integer.parseInt(columns[3]), columns[4], columns[5]);
        }

        /** The exception and its causes as a stack trace has them, a line each; none where nothing was thrown. */
        public List<String> chain() {
            if (outcome.startsWith("\"")) {
                return List.of();
            }
            String[] thrown = outcome.split(CAUSE, -1);
            return Stream.iterate(0, i -> i < thrown.length, i -> i + 1)
                    .map(i -> i == 0 ? thrown[i] : "Caused by: " + thrown[i])
                    .toList();
        }

        /**
         * Where nothing was thrown, what there was instead.
         *
         * @param code marks text as code
         */
        public String instead(Wording wording, UnaryOperator<String> code) {
            String received = outcome.substring(1, outcome.length() - 1);
            if (received.equals(WAITS)) {
                return wording.get("clients.waits");
            } else if (received.equals(NO_ERROR)) {
                return wording.get("clients.no-error");
            } else if (received.equals(END)) {
                return wording.get("clients.end");
            } else if (received.endsWith(END)) {
                String before = received.substring(0, received.length() - END.length());
                return wording.get("clients.received-end", code.apply(before));
            }
            return wording.get("clients.received", code.apply(received));
        }

        /** The JDKs, and how often it was so where it was not each time. */
        public String where(Wording wording) {
            String versions = jdks.stream().map(String::valueOf).collect(Collectors.joining(", ", "JDK ", ""));
            String[] counts = runs.split("/", -1);
            return counts[0].equals(counts[1])
                    ? versions
                    : versions + " (" + wording.get("clients.runs", counts[0], counts[1]) + ")";
        }
    }

    /** None where there is no such file; a line that is no view is a problem. */
    public static ClientViews in(Path content, Problems problems) {
        Path file = content.resolve(FILE);
        List<View> views = new ArrayList<>();
        List<String> lines = Files.exists(file)
                ? TextFile.read(file, problems).orElse("").lines().toList()
                : List.of();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#")) {
                continue;
            }
            try {
                views.add(View.parse(lines.get(i)));
            } catch (IllegalArgumentException e) {
                problems.error(
                        new Origin(file, i + 1),
                        "this line is not what a client sees of a fault: " + e.getMessage(),
                        "let mvn verify -Psteady -DskipTests -Dsteady.accept=true write the file");
            }
        }
        return new ClientViews(views);
    }

    public List<View> all() {
        return views;
    }

    /** What is seen of a fault, and the clients that see it, in the order of the file; nothing where nobody has measured it. */
    public Map<List<View>, List<String>> of(String fault) {
        Map<String, List<View>> byClient = views.stream()
                .filter(view -> view.fault().equals(fault))
                .collect(Collectors.groupingBy(
                        View::client, LinkedHashMap::new, Collectors.mapping(View::ofAnyClient, Collectors.toList())));
        Map<List<View>, List<String>> clients = new LinkedHashMap<>();
        byClient.forEach((client, seen) ->
                clients.computeIfAbsent(seen, each -> new ArrayList<>()).add(client));
        return clients;
    }
}
