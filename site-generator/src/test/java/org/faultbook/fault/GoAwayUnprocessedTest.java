package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoAwayUnprocessedTest {
    @Test
    void httpClientOfJdk17FailsAtOnceALaterOneAsksOnceMore() throws Exception {
        Endpoint endpoint = new GoAwayUnprocessed().open();
        String outcome = Clients.outcome(() -> Clients.httpClient(endpoint));
        List<String> conversation = Clients.conversation(endpoint);
        List<String> once = List.of(
                "1 accepted",
                "1 received GET",
                "1 sent 71 101",
                "1 sent-frame 9 SETTINGS",
                "1 received preface",
                "1 sent-frame 9 SETTINGS-ACK",
                "1 sent-frame 17 GOAWAY-last-0");
        if (Runtime.version().feature() < 25) {
            // The port in the message is the client's own.
            String message = "java.io.IOException: /127.0.0.1:PORT: GOAWAY received";
            assertThat(outcome.replaceAll(":\\d+:", ":PORT:")).isEqualTo(message + " <- " + message);
            assertThat(conversation).isEqualTo(once);
        } else {
            assertThat(outcome)
                    .isEqualTo("java.io.IOException: request not processed by peer"
                            + " <- java.io.IOException: request not processed by peer");
            assertThat(conversation)
                    .startsWith(once.toArray(String[]::new))
                    .contains("2 sent-frame 17 GOAWAY-last-0")
                    .noneMatch(event -> event.startsWith("3 "));
        }
    }
}
