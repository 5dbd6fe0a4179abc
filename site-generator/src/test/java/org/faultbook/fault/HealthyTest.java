package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthyTest {
    @Test
    void answersWithTwoHundredAndClosesInOrder() throws Exception {
        Endpoint endpoint = new Healthy().open();
        assertThat(Clients.exchange(endpoint)).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nhello\n");
        assertThat(Clients.journal(endpoint))
                .containsExactly("1 accepted", "1 received 18", "1 sent 89", "1 sent-fin", "1 received-fin");
    }
}
