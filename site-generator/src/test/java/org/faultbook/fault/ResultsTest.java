package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.faultbook.article.ClientViews;
import org.faultbook.article.ClientViews.View;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.fault.ClientProcess.Met;
import org.faultbook.fault.Trials.Trial;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came of trials, through an interruption, and into the record. */
class ResultsTest {
    private static final Trial RESET = new Trial(new Reset(), Client.SOCKET, 200, 30_000, Jdk.atHand());
    private static final Trial REFUSE = new Trial(new Refuse(), Client.SOCKET, 200, 30_000, Jdk.atHand());

    @TempDir
    private Path directory;

    private Results results(boolean resume) throws Exception {
        return new Results(directory.resolve("steady/results.txt"), resume);
    }

    private static Result result(Trial trial, Map<String, Integer> outcomes) {
        return new Result(trial, new Met(trial.limit(), outcomes));
    }

    @Test
    void anInterruptedRunGoesOnWithTheFirstTrialThatHasNoEnd() throws Exception {
        Result reset = result(RESET, Map.of("\"a b\"", 199, "java.io.EOFException", 1));
        results(false).add(reset);
        Files.writeString(
                directory.resolve("steady/results.txt"), "limit 30000\n17 \"(end)\"\n", StandardOpenOption.APPEND);
        Results resumed = results(true);
        assertThat(resumed.has(RESET)).isTrue();
        assertThat(resumed.has(REFUSE)).isFalse();
        resumed.add(result(REFUSE, Map.of("\"(end)\"", 200)));
        assertThat(results(true).of(List.of(RESET, REFUSE)))
                .extracting(Results::lines)
                .containsExactly(
                        "  refuse | Socket | JDK %1$d | \"(end)\" | 200/200".formatted(feature()),
                        """
                        ! reset | Socket | JDK %1$d | "a b" | 199/200
                        ! reset | Socket | JDK %1$d | java.io.EOFException | 1/200""".formatted(feature()));
    }

    private static int feature() {
        return Jdk.atHand().feature();
    }

    @Test
    void whatFailedIsMeasuredAgain() throws Exception {
        results(false).add(result(RESET, Map.of("(failed: java.io.IOException: no cable)", 0)));
        assertThat(results(true).has(RESET)).isFalse();
    }

    @Test
    void aNewRunForgetsTheOldOne() throws Exception {
        results(false).add(result(RESET, Map.of("\"(end)\"", 200)));
        assertThat(results(false).has(RESET)).isFalse();
        assertThat(results(true).has(RESET)).isFalse();
    }

    @Test
    void theRecordKeepsWhatWasNotMeasuredAndForgetsWhatIsNoMore() throws Exception {
        Files.writeString(directory.resolve(ClientViews.FILE), """
                no-such-fault\tSocket\t17,25\t30000\t20/20\t"x"
                reset\tTelnet\t17,25\t30000\t20/20\t"x"
                reset\tSocket\t17,25\t30000\t20/20\t"x"
                reset\tSocketChannel\t17,25\t30000\t20/20\t"x"
                """);
        ClientViews recorded = ClientViews.in(directory, new Problems());
        assertThat(Results.into(
                        recorded, List.of(result(RESET, Map.of("\"y\"", 200)), result(REFUSE, Map.of("\"z\"", 200)))))
                .extracting(View::line)
                .containsExactly(
                        "refuse\tSocket\t%d\t30000\t200/200\t\"z\"".formatted(feature()),
                        "reset\tSocket\t%d\t30000\t200/200\t\"y\"".formatted(feature()),
                        "reset\tSocketChannel\t17,25\t30000\t20/20\t\"x\"");
    }
}
