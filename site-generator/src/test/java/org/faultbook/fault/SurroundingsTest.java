package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    @Test
    void linesAreReadBackAsTheyWere() {
        Surroundings surroundings = new Surroundings(
                List.of("-Da=b c", "-Xint"),
                Map.of("SSL_CERT_FILE", "/some where/x=y.pem"),
                List.of("sh", "-c", "exec \"$@\""));
        assertThat(Surroundings.parse(surroundings.lines())).isEqualTo(surroundings);
        assertThat(Surroundings.parse(Surroundings.USUAL.lines())).isEqualTo(Surroundings.USUAL);
    }

    @Test
    void anUnknownLineIsRefused() {
        assertThatThrownBy(() -> Surroundings.parse(List.of("colour red")))
                .hasMessage("not a line of surroundings: colour red");
    }

    @Test
    void aLimitOfDescriptorsHoldsForTheCommandBehindIt() throws Exception {
        List<String> command =
                new java.util.ArrayList<>(Surroundings.atMostOpenFiles(37).prefix());
        command.addAll(List.of("sh", "-c", "ulimit -n"));
        Process process = new ProcessBuilder(command).start();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("37\n");
    }
}
