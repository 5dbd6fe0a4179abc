package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DripTest {
    @Test
    void theAnswerIsSlowButWhole() throws Exception {
        Endpoint endpoint = new Drip().open();
        assertThat(Clients.exchange(endpoint)).isEqualTo("slow but whole\n");
        assertThat(Clients.journal(endpoint)).contains("1 sent 1", "1 sent-fin", "1 received-fin");
    }
}
