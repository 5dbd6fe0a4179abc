package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OversizedFrameTest {
    @Test
    void httpClientNamesTheLimit() throws Exception {
        Endpoint endpoint = new OversizedFrame().open();
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint)))
                .isEqualTo(
                        "java.net.ProtocolException: protocol error: Frame type(0) length(16385) exceeds MAX_FRAME_SIZE(16384)"
                                + " <- java.net.ProtocolException: protocol error: Frame type(0) length(16385) exceeds MAX_FRAME_SIZE(16384)");
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received GET",
                        "1 sent 71 101",
                        "1 sent-frame 9 SETTINGS",
                        "1 received preface",
                        "1 sent-frame 9 SETTINGS-ACK",
                        "1 sent-frame 10 HEADERS-200",
                        "1 sent-frame 16394 DATA");
    }
}
