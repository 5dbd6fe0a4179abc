package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.DATA_STREAM;

import org.junit.jupiter.api.Test;

class CutRecordTest {
    @Test
    void theStreamEndsInTheMiddleOfTheMessage() throws Exception {
        Attempts attempts = Attempt.at(new CutRecord(), DATA_STREAM);
        assertThat(attempts.outcome(DATA_STREAM)).containsExactly("java.io.EOFException");
        assertThat(attempts.journal(DATA_STREAM))
                .containsExactly("1 accepted", "1 received 9", "1 sent 9", "1 sent-fin", "1 received-fin");
    }

    @Test
    void theWholeMessageIsRead() throws Exception {
        Attempts attempts = Attempt.at(new WholeRecord(), DATA_STREAM);
        assertThat(attempts.outcome(DATA_STREAM)).containsExactly("a whole message");
    }
}
