package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlowBodyTest {
    @Test
    void theBodyIsSlowButWholeForEachClient() throws Exception {
        for (Client client : List.<Client>of(Clients::httpClient, Clients::urlConnection)) {
            Endpoint endpoint = new SlowBody().open();
            assertThat(client.ask(endpoint)).isEqualTo("200 slow but whole\n");
            assertThat(Clients.conversation(endpoint))
                    .startsWith("1 accepted", "1 received GET", "1 sent 39 200", "1 sent 1")
                    .endsWith("1 sent 1", "1 sent-fin");
        }
    }

    @FunctionalInterface
    private interface Client {
        String ask(Endpoint endpoint) throws Exception;
    }
}
