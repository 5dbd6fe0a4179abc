package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Http2HangUpTest {
    @Test
    void httpClientReachesTheEndWhileReading() throws Exception {
        Endpoint endpoint = new Http2HangUp().open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo(
                        "java.io.IOException: EOF reached while reading <- java.io.EOFException: EOF reached while reading");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received GET",
                        "1 sent 71 101",
                        "1 sent-frame 9 SETTINGS",
                        "1 received preface",
                        "1 sent-frame 9 SETTINGS-ACK",
                        "1 sent-fin");
    }
}
