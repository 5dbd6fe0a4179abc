package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.faultbook.fault.Event.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 refused",
                "12 received 18",
                "2 sent 94 200",
                "1 sent-frame 17 GOAWAY-last-0",
                "1 sent-alert handshake_failure",
                "1 received-client-hello TLSv1.3,TLSv1.2 for localhost"
            })
    void aLineIsReadBackAsItWas(String line) {
        assertThat(Event.parse(line)).hasToString(line);
    }

    @Test
    void bytesAndDetailAreToldApart() {
        assertThat(Event.parse("1 sent 18")).isEqualTo(new Event(1, Kind.SENT, 18));
        assertThat(Event.parse("1 sent-alert alert(99)")).isEqualTo(new Event(1, Kind.SENT_ALERT, 0, "alert(99)"));
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> Event.parse("closed")).hasMessage("not a line of a journal: closed");
    }
}
