package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoAwayProcessedTest {
    @Test
    void httpClientOfJdk17FailsALaterOneTakesTheAnswer() throws Exception {
        Endpoint endpoint = new GoAwayProcessed().open();
        // The port in the message is the client's own.
        String message = "java.io.IOException: /127.0.0.1:PORT: GOAWAY received";
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)).replaceAll(":\\d+:", ":PORT:"))
                .isEqualTo(Runtime.version().feature() < 25 ? message + " <- " + message : "200 hello\n");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received GET",
                        "1 sent 71 101",
                        "1 sent-frame 9 SETTINGS",
                        "1 received preface",
                        "1 sent-frame 9 SETTINGS-ACK",
                        "1 sent-frame 17 GOAWAY-last-1",
                        "1 sent-frame 10 HEADERS-200",
                        "1 sent-frame 15 DATA");
    }
}
