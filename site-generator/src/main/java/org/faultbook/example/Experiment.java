package org.faultbook.example;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faultbook.fault.Event;
import org.faultbook.fault.Fault;
import org.faultbook.fault.Surroundings;

/** One program on one toolchain: against its fault, and where it has a twin, against a server with which nothing is wrong. */
record Experiment(Program program, Toolchain.Installed toolchain, Path classes, Place place, Room.Guest guest) {
    /**
     * A program whose error is gone may wait for ever instead: long enough to see that the error does not come, as often as
     * the error took on this machine at this hour; or longer, as long as it has something to do. One that must end the same
     * has all its time.
     */
    private static final int TWIN_PATIENCE = 8;

    private static final Duration LEAST_TWIN_DEADLINE = Duration.ofSeconds(2);

    Observation observe() throws IOException, InterruptedException, StrayedException {
        long start = System.nanoTime();
        Observation.Process withFault = meet(program.fault(), program.deadline());
        Duration twinDeadline =
                program.hasTwin() ? twinDeadline(Duration.ofNanos(System.nanoTime() - start)) : program.deadline();
        Observation.Process healthy =
                program.isRunWithoutFault() ? meet(program.fault().map(Fault::healthy), twinDeadline) : null;
        return new Observation(withFault, healthy, place.watchesTheKernel());
    }

    private Duration twinDeadline(Duration withFault) {
        Duration enough = withFault.multipliedBy(TWIN_PATIENCE);
        Duration least = enough.compareTo(LEAST_TWIN_DEADLINE) < 0 ? LEAST_TWIN_DEADLINE : enough;
        return least.compareTo(program.deadline()) < 0 ? least : program.deadline();
    }

    private Observation.Process meet(Optional<Fault> fault, Duration deadline)
            throws IOException, InterruptedException, StrayedException {
        Path directory = TemporaryFiles.directory();
        try {
            Optional<Place.Open> open = fault.isPresent() ? Optional.of(place.open(fault.get())) : Optional.empty();
            Surroundings surroundings = open.map(Place.Open::surroundings).orElse(Surroundings.USUAL);
            List<String> address = open.map(endpoint -> List.of(endpoint.host(), String.valueOf(endpoint.port())))
                    .orElse(List.of());
            Captured captured;
            List<Event> journal = List.of();
            try {
                captured = place.isPrivate() || program.kind() != Program.Kind.JAVA
                        ? run(surroundings, surroundings.javaOptions(), address, directory, deadline)
                        : onLoopback(surroundings, address, directory, deadline);
            } finally {
                if (open.isPresent()) {
                    journal = open.get().close();
                }
            }
            return new Observation.Process(
                    captured, open.map(Place.Open::port).orElse(0), journal, TemporaryFiles.names(directory));
        } finally {
            TemporaryFiles.delete(directory);
        }
    }

    private Captured run(
            Surroundings surroundings,
            List<String> javaOptions,
            List<String> address,
            Path directory,
            Duration deadline)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(place.prefix());
        command.addAll(surroundings.prefix());
        command.addAll(toolchain.command(program, classes, javaOptions));
        command.addAll(address);
        return Captured.run(command, surroundings.environment(), directory, deadline, program.deadline(), guest::works);
    }

    private Captured onLoopback(Surroundings surroundings, List<String> address, Path directory, Duration deadline)
            throws IOException, InterruptedException, StrayedException {
        try (LoopbackWatch watch = LoopbackWatch.open()) {
            List<String> javaOptions = new ArrayList<>(surroundings.javaOptions());
            javaOptions.add(watch.option());
            Captured captured = run(surroundings, javaOptions, address, directory, deadline);
            Optional<String> strayed = watch.strayed();
            if (strayed.isPresent()) {
                throw new StrayedException(strayed.get());
            }
            return captured;
        }
    }
}
