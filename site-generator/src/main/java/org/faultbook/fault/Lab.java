package org.faultbook.fault;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The faults for readers: starts the misbehaving servers on loopback and prints where they are, or starts one and runs a
 * program against it. What the lab itself has to say goes to standard error, behind {@code [lab]}.
 */
public final class Lab {
    /** The port of the first fault; the others follow it in the order of {@link Fault#all()}. */
    public static final int FIRST_PORT = 17_001;

    private static final String USAGE = """
            usage: Lab [--json] [--port FIRST] [FAULT]...
                   starts these faults (all, if none is named) on loopback and waits; Ctrl-C ends them. Each has its own
                   port, the first %d; --port 0 takes any that are free
                   Lab --run FAULT PROGRAM
                   starts the fault and runs the program with its host and port: a class of the class path, or a file
                   of Python
            faults:
            """.formatted(FIRST_PORT)
            + Fault.all().stream()
                    .map(fault -> "  %-34s %s%n".formatted(fault.name(), fault.does()))
                    .collect(Collectors.joining());

    /** The exit code where the machine cannot offer what the fault needs. */
    private static final int NOT_HERE = 3;

    private Lab() {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(USAGE);
        } else if (words.size() == 3 && words.get(0).equals("--run")) {
            System.exit(run(words.get(1), words.get(2)));
        } else {
            try {
                serve(words);
            } catch (IllegalArgumentException | BindException e) {
                System.err.println("[lab] " + e.getMessage());
                System.exit(2);
            }
        }
    }

    private static void serve(List<String> words) throws IOException, InterruptedException {
        boolean json = words.remove("--json");
        int firstPort = FIRST_PORT;
        int option = words.indexOf("--port");
        if (option >= 0 && option + 1 < words.size()) {
            firstPort = port(words.remove(option + 1));
            words.remove(option);
        }
        List<Fault> faults =
                words.isEmpty() ? Fault.all() : words.stream().map(Fault::named).toList();
        serve(faults, firstPort, json);
    }

    private static int port(String word) {
        if (!word.matches("\\d{1,5}") || Integer.parseInt(word) + Fault.all().size() > 65_536) {
            throw new IllegalArgumentException("not a port from which there is room for all faults: " + word);
        }
        return Integer.parseInt(word);
    }

    /**
     * Opens what a client outside of this process can meet, prints where it is, and waits until it is interrupted.
     *
     * @param firstPort see {@link #FIRST_PORT}; 0 for any that are free
     * @throws BindException when a port is not free
     */
    public static void serve(List<Fault> faults, int firstPort, boolean json) throws IOException, InterruptedException {
        try (OpenFaults open = OpenFaults.of(faults, firstPort, line -> System.err.println("[lab] " + line))) {
            if (open.isEmpty()) {
                return;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(open::close));
            System.out.print(
                    json ? open.json() : open.table(faults.size() < Fault.all().size()));
            System.out.flush();
            Thread.currentThread().join();
        }
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
        List<String> command = PrivateNetwork.command(List.of(), Lab.class, "--run", fault.name(), program);
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
