package org.faultbook.fault;

import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Faults that wait for whoever comes, each at the port that it always has. */
final class OpenFaults implements AutoCloseable {
    /** One of them. */
    private record Open(Fault fault, Endpoint endpoint) {
        String address() {
            return endpoint.host() + ":" + endpoint.port();
        }

        String tryIt() {
            return fault.tryIt(endpoint).orElse("");
        }
    }

    private final List<Open> open = new ArrayList<>();

    private OpenFaults() {}

    /**
     * Opens those that a client outside of this process can meet, and says why the others are not open.
     *
     * @param firstPort that of the first fault that there is, the others follow in the order of {@link Fault#all()}; 0 for
     *     any that are free
     * @throws BindException when somebody else has one of the ports; then none is open
     */
    static OpenFaults of(List<Fault> faults, int firstPort, Consumer<String> console) throws IOException {
        OpenFaults opened = new OpenFaults();
        tellOfOthers(
                faults, Tier.PRIVATE_NETWORK, "in a private network, which a client of yours could not reach", console);
        tellOfOthers(faults, Tier.OWN_PROCESS, "with a client that is started in its own way", console);
        for (Fault fault : faults.stream().filter(Fault::isAtTheServer).toList()) {
            int port = firstPort == 0 ? 0 : firstPort + Fault.all().indexOf(fault);
            try {
                opened.open.add(new Open(fault, fault.open(port)));
            } catch (BindException e) {
                opened.close();
                throw new BindException("port " + port + ", for " + fault.name() + ", is not free (" + e.getMessage()
                        + "); begin elsewhere with --port, or with --port 0 wherever there is room");
            } catch (IOException e) {
                console.accept(fault.name() + " cannot be had on this system: " + e.getMessage());
            }
        }
        return opened;
    }

    private static void tellOfOthers(List<Fault> faults, Tier tier, String how, Consumer<String> console) {
        List<String> others = faults.stream()
                .filter(fault -> fault.tier() == tier && !fault.isAtTheServer())
                .map(Fault::name)
                .toList();
        if (!others.isEmpty()) {
            console.accept("only by \"lab run\", " + how + ": " + String.join(", ", others));
        }
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** @param whole whether it also says what each does */
    String table(boolean whole) {
        int name = width(open.stream().map(each -> each.fault().name()).toList());
        int address = width(open.stream().map(Open::address).toList());
        String line = "%-" + name + "s  %-" + address + "s  %s%n";
        String below = " ".repeat(name + 2);
        StringBuilder table = new StringBuilder(line.formatted("FAULT", "ADDRESS", "WHAT A CLIENT OF JAVA SEES"));
        for (Open each : open) {
            table.append(line.formatted(
                    each.fault().name(), each.address(), each.fault().expect()));
            Optional.of(each.fault().does())
                    .filter(does -> whole)
                    .ifPresent(does -> table.append(below).append(does).append(System.lineSeparator()));
            table.append(below).append(each.tryIt()).append(System.lineSeparator());
        }
        return table.append("Ctrl-C ends them.").append(System.lineSeparator()).toString();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    /** No value here needs escaping: they are our own words, without quotes or backslashes. */
    String json() {
        return open.stream()
                .map(each ->
                        "{\"fault\": \"%s\", \"host\": \"%s\", \"port\": %d, \"tier\": \"%s\", \"expect\": \"%s\", \"try\": \"%s\"}"
                                .formatted(
                                        each.fault().name(),
                                        each.endpoint().host(),
                                        each.endpoint().port(),
                                        each.fault()
                                                .tier()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                        each.fault().expect(),
                                        each.tryIt()))
                .collect(Collectors.joining(",\n ", "[", "]\n"));
    }

    @Override
    public void close() {
        open.forEach(each -> each.endpoint().close());
    }
}
