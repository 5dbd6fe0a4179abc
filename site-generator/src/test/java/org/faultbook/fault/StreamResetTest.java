package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.fault.Http2.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamResetTest {
    @ParameterizedTest
    @CsvSource({
        "CANCEL, Stream cancelled",
        "INTERNAL_ERROR, Internal error",
        "PROTOCOL_ERROR, Protocol error",
        "ENHANCE_YOUR_CALM, Processing capacity exceeded",
        "HTTP_1_1_REQUIRED, Use HTTP/1.1 for request"
    })
    void httpClientSaysWhyTheStreamWasReset(ErrorCode code, String reason) throws Exception {
        Endpoint endpoint = new StreamReset(code).open();
        String message = "java.io.IOException: Received RST_STREAM: " + reason;
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint))).isEqualTo(message + " <- " + message);
        assertThat(Clients.conversation(endpoint))
                .containsExactly(
                        "1 accepted",
                        "1 received GET",
                        "1 sent 71 101",
                        "1 sent-frame 9 SETTINGS",
                        "1 received preface",
                        "1 sent-frame 9 SETTINGS-ACK",
                        "1 sent-frame 13 RST_STREAM-" + code);
    }

    @Test
    void httpClientOfJdk17TakesARefusedStreamForAnErrorALaterOneAsksOnceMore() throws Exception {
        Endpoint endpoint = new StreamReset(ErrorCode.REFUSED_STREAM).open();
        boolean retries = Runtime.version().feature() >= 25;
        String message = "java.io.IOException: "
                + (retries ? "request not processed by peer" : "Received RST_STREAM: Stream not processed");
        assertThat(Clients.outcome(() -> Clients.httpClient(endpoint))).isEqualTo(message + " <- " + message);
        assertThat(Clients.conversation(endpoint))
                .filteredOn(event -> event.endsWith("RST_STREAM-REFUSED_STREAM"))
                .hasSize(retries ? 2 : 1);
    }
}
