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
record Experiment(Program program, Toolchain.Installed toolchain, Path classes, Place place) {
    /** A program whose error is gone may wait for ever instead: long enough to see that the error does not come. */
    private static final Duration TWIN_DEADLINE = Duration.ofSeconds(2);

    Observation observe() throws IOException, InterruptedException {
        Observation.Process withFault = meet(program.fault(), program.deadline());
        Observation.Process healthy =
                program.isRunWithoutFault() ? meet(program.fault().map(Fault::healthy), TWIN_DEADLINE) : null;
        return new Observation(withFault, healthy, place.watchesTheKernel());
    }

    private Observation.Process meet(Optional<Fault> fault, Duration deadline)
            throws IOException, InterruptedException {
        Path directory = TemporaryFiles.directory();
        try {
            Optional<Place.Open> open = fault.isPresent() ? Optional.of(place.open(fault.get())) : Optional.empty();
            Surroundings surroundings = open.map(Place.Open::surroundings).orElse(Surroundings.USUAL);
            List<String> command = new ArrayList<>(place.prefix());
            command.addAll(surroundings.prefix());
            command.addAll(toolchain.command(program, classes, surroundings.javaOptions()));
            open.ifPresent(endpoint -> command.addAll(List.of(endpoint.host(), String.valueOf(endpoint.port()))));
            Captured captured;
            List<Event> journal = List.of();
            try {
                captured = Captured.run(command, surroundings.environment(), directory, deadline);
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
}
