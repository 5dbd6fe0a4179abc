package org.faultbook.example;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.example.Transcript.Twin;
import org.faultbook.fault.Event;
import org.faultbook.fault.Event.Kind;
import org.faultbook.fault.Journal;
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
    /** As every library spells it: {@code SocketTimeoutException}, {@code timed out}, {@code time-out}. */
    private static final Pattern TIME_OUT = Pattern.compile("(?i)timed?[ -]?out");

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
         * As the run against a healthy server. Of a program that had to be killed, neither how it left nor how far it came is
         * its own doing; of one that has no twin, what such a server saw is nothing to compare.
         *
         * @param enough how many events there were with the fault
         */
        Twin twin(Program program, Output output, int enough) {
            Stream<Event> seen = Stream.empty();
            if (program.hasTwin()) {
                seen = captured.finished()
                        ? Journal.withoutChance(journal).stream()
                        : Journal.withoutChance(beforeTheFirstEnd()).stream().limit(enough);
            }
            return new Twin(Judge.ending(captured, output), output.thrown(), captured.finished(), seen.toList());
        }

        private List<Event> beforeTheFirstEnd() {
            return journal.stream()
                    .takeWhile(event -> event.kind() != Kind.RECEIVED_FIN && event.kind() != Kind.RECEIVED_RST)
                    .toList();
        }
    }

    /** Whether a deadline was missed, or a program speaks of a time that ran out: on a busy machine that may be chance. */
    boolean ranOutOfTime() {
        return !withFault.captured().finished()
                || speaksOfTimeOut(withFault)
                || withoutFault().filter(Observation::speaksOfTimeOut).isPresent();
    }

    private static boolean speaksOfTimeOut(Process process) {
        Captured captured = process.captured();
        return TIME_OUT.matcher(captured.stdout()).find()
                || TIME_OUT.matcher(captured.stderr()).find();
    }

    Optional<Process> withoutFault() {
        return Optional.ofNullable(healthy);
    }
}
