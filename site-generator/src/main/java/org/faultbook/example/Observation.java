package org.faultbook.example;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faultbook.example.Transcript.Twin;
import org.faultbook.fault.Event;
import org.faultbook.fault.Event.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a program on one toolchain, raw, before it is held against anything: an earlier build may have seen it,
 * or another machine, and it can be judged again.
 *
 * @param withFault the run against the program's fault
 * @param healthy the run against a healthy server; null for a program without a twin
 * @param kernelWatched whether the journal also has what the kernel did by itself
 */
record Observation(Process withFault, @Nullable Process healthy, boolean kernelWatched) {
    /**
     * One process, and what its server saw.
     *
     * @param port that it was told to connect to; 0 for none
     * @param left the names of the files that it left in its working directory
     */
    record Process(Captured captured, int port, List<Event> journal, List<String> left) {
        Output output(Program program) {
            return Output.of(program, captured, port == 0 ? Optional.empty() : Optional.of(port));
        }

        /**
         * As the run against a healthy server: connection by connection, because in which order the server's threads see
         * them end is chance. Of a program that had to be killed, neither how it left nor how far it came is its own doing.
         *
         * @param enough how many events there were with the fault
         */
        Twin twin(Output output, int enough) {
            List<Event> own = captured.finished()
                    ? journal
                    : journal.stream()
                            .takeWhile(event -> event.kind() != Kind.RECEIVED_FIN && event.kind() != Kind.RECEIVED_RST)
                            .limit(enough)
                            .toList();
            List<Event> inOrder = own.stream()
                    .sorted(Comparator.comparingInt(Event::connection))
                    .toList();
            return new Twin(
                    Judge.ending(captured, output), output.thrown(), captured.finished(), Event.withoutPieces(inOrder));
        }
    }

    Optional<Process> withoutFault() {
        return Optional.ofNullable(healthy);
    }
}
