package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process has its time; one that still has something to do then has more, because the machine may be busy. */
@Timeout(120)
class CapturedTest {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LATER = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    @Test
    void whatWaitsWhenItsTimeIsUpIsEnded() throws Exception {
        Captured captured = run("echo begins; sleep 50", SOON, LATER);
        assertThat(captured.finished()).isFalse();
        assertThat(captured.stdout()).isEqualTo("begins\n");
    }

    @Test
    void whatWorksWhenItsTimeIsUpMayEnd() throws Exception {
        Captured captured = run("i=0; while [ $i -lt 1000000 ]; do i=$((i+1)); done; echo ends", SOON, LATER);
        assertThat(captured.finished()).isTrue();
        assertThat(captured.stdout()).isEqualTo("ends\n");
    }

    @Test
    void whatWorksForEverIsEndedToo() throws Exception {
        Captured captured = run("while :; do :; done", SOON, SOON.multipliedBy(2));
        assertThat(captured.finished()).isFalse();
    }

    private Captured run(String script, Duration deadline, Duration patience) throws Exception {
        return Captured.run(List.of("sh", "-c", script), Map.of(), directory, deadline, patience, works -> {});
    }
}
