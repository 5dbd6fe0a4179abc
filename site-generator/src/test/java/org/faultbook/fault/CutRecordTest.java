package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Clients.Named.MESSAGE;

import org.junit.jupiter.api.Test;

class CutRecordTest {
    @Test
    void theStreamEndsInTheMiddleOfTheMessage() throws Exception {
        Attempts attempts = Attempt.at(new CutRecord(), MESSAGE);
        assertThat(attempts.outcome(MESSAGE)).containsExactly("java.io.EOFException");
        assertThat(attempts.journal(MESSAGE))
                .containsExactly("1 accepted", "1 received 5", "1 sent 9", "1 sent-fin", "1 received-fin");
    }

    @Test
    void theWholeMessageIsRead() throws Exception {
        Attempts attempts = Attempt.at(new WholeRecord(), MESSAGE);
        assertThat(attempts.outcome(MESSAGE)).containsExactly("a whole message");
    }
}
