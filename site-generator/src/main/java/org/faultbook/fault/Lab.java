package org.faultbook.fault;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * The faults for readers: starts the misbehaving servers on loopback and prints where they are, or starts one and runs a
 * program against it. What the lab itself has to say goes to standard error, behind {@code [lab]}.
 */
public final class Lab {
    private static final String USAGE = """
            usage: Lab [--json] [FAULT]...    start these faults (all, if none is named) and wait; Ctrl-C ends them
                   Lab --run FAULT PROGRAM    start the fault and run the program with its host and port: a class of
                                              the class path, or a file of Python
            faults:
            """
            + Fault.all().stream()
                    .map(fault -> "  %-18s %s%n".formatted(fault.name(), fault.does()))
                    .collect(Collectors.joining());

    /** The exit code where the machine cannot offer what the fault needs. */
    private static final int NOT_HERE = 3;

    private Lab() {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        boolean json = words.remove("--json");
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(USAGE);
        } else if (words.size() == 3 && words.get(0).equals("--run")) {
            System.exit(run(words.get(1), words.get(2)));
        } else if (words.stream().anyMatch(word -> word.startsWith("-"))) {
            System.err.print(USAGE);
            System.exit(2);
        } else {
            List<Fault> faults;
            try {
                faults = words.isEmpty()
                        ? Fault.all()
                        : words.stream().map(Fault::named).toList();
            } catch (IllegalArgumentException e) {
                System.err.println("[lab] " + e.getMessage());
                System.exit(2);
                return;
            }
            serve(faults, json);
        }
    }

    /** Opens what can be opened outside of a private network, prints the table, and waits until it is interrupted. */
    public static void serve(List<Fault> faults, boolean json) throws IOException, InterruptedException {
        List<Fault> reachable =
                faults.stream().filter(fault -> fault.tier() == Tier.PLAIN).toList();
        faults.stream()
                .filter(fault -> !reachable.contains(fault))
                .forEach(fault -> System.err.println("[lab] " + fault.name()
                        + " needs a private network, which a client of yours could not reach: run a program in it with"
                        + " \"lab run\""));
        if (reachable.isEmpty()) {
            return;
        }
        List<Endpoint> endpoints = new CopyOnWriteArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endpoints.forEach(Endpoint::close)));
        for (Fault fault : reachable) {
            endpoints.add(fault.open());
        }
        System.out.print(json ? json(reachable, endpoints) : table(reachable, endpoints));
        System.out.flush();
        Thread.currentThread().join();
    }

    private static String table(List<Fault> faults, List<Endpoint> endpoints) {
        StringBuilder table = new StringBuilder("%-18s %-16s %s%n".formatted("FAULT", "ADDRESS", "WHAT IT DOES"));
        for (int i = 0; i < faults.size(); i++) {
            Endpoint endpoint = endpoints.get(i);
            table.append("%-18s %-16s %s%n%-35s a client sees: %s%n"
                    .formatted(
                            faults.get(i).name(),
                            endpoint.host() + ":" + endpoint.port(),
                            faults.get(i).does(),
                            "",
                            faults.get(i).expect()));
        }
        return table.append("Ctrl-C ends them.").append(System.lineSeparator()).toString();
    }

    /** No value here needs escaping: they are our own words, without quotes or backslashes. */
    private static String json(List<Fault> faults, List<Endpoint> endpoints) {
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            objects.add("{\"fault\": \"%s\", \"host\": \"%s\", \"port\": %d, \"tier\": \"%s\", \"expect\": \"%s\"}"
                    .formatted(
                            faults.get(i).name(),
                            endpoints.get(i).host(),
                            endpoints.get(i).port(),
                            faults.get(i)
                                    .tier()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                            faults.get(i).expect()));
        }
        return "[" + String.join(",\n ", objects) + "]\n";
    }

    /**
     * Runs a program of this class path against a fault of that name ("none": without any), in a private network where the
     * fault needs one.
     *
     * @return the exit code
     * @throws Exception whatever the program throws: the error that the reader came for
     */
    public static int run(String faultName, String program) throws Exception {
        if (faultName.equals("none")) {
            return program.endsWith(".py") ? start(program, Surroundings.USUAL) : call(program);
        }
        Fault fault = Fault.named(faultName);
        if (fault.tier() == Tier.PRIVATE_NETWORK && !PrivateNetwork.here()) {
            return runInPrivateNetwork(fault, program);
        }
        if (PrivateNetwork.here()) {
            PrivateNetwork.wakeLoopback();
        }
        Endpoint endpoint = fault.open();
        System.err.println("[lab] " + endpoint.host() + ":" + endpoint.port() + " " + fault.does());
        try {
            String[] address = {endpoint.host(), String.valueOf(endpoint.port())};
            return endpoint.surroundings().equals(Surroundings.USUAL) && !program.endsWith(".py")
                    ? call(program, address)
                    : start(program, endpoint.surroundings(), address);
        } finally {
            System.out.flush();
            endpoint.close();
            endpoint.journal().events().forEach(event -> System.err.println("[lab] " + inWords(event)));
        }
    }

    private static String inWords(Event event) {
        return event.connection() == 0 ? event.toString().replaceFirst("0", "kernel:") : "connection " + event;
    }

    /** Starts this same command once more, inside. */
    private static int runInPrivateNetwork(Fault fault, String program) throws IOException, InterruptedException {
        Optional<String> missing = PrivateNetwork.missing();
        if (missing.isPresent()) {
            System.err.println("[lab] " + fault.name() + " needs a private network (Linux, with unshare, ip and ss): "
                    + missing.get());
            return NOT_HERE;
        }
        List<String> command = new ArrayList<>(PrivateNetwork.ENTER);
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                PrivateNetwork.javaOption(),
                "-cp",
                System.getProperty("java.class.path"),
                Lab.class.getName(),
                "--run",
                fault.name(),
                program));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** In a process of its own. */
    private static int start(String program, Surroundings surroundings, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(surroundings.prefix());
        if (program.endsWith(".py")) {
            command.addAll(List.of("python3", program));
        } else {
            command.add(System.getProperty("java.home") + "/bin/java");
            command.addAll(surroundings.javaOptions());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(surroundings.environment());
        return builder.start().waitFor();
    }

    private static int call(String program, String... arguments) throws Exception {
        Method main = Class.forName(program).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) arguments);
            return 0;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
