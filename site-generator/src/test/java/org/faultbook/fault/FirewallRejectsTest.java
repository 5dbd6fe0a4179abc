package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.ASYNC_CHANNEL;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class FirewallRejectsTest {
    @Test
    void whatAFirewallForbidsIsCalledARouteThatIsMissing() throws Exception {
        Attempts attempts =
                Attempt.at(new FirewallRejects(), 0, SOCKET, CHANNEL, ASYNC_CHANNEL, HTTP_URL_CONNECTION, HTTP_CLIENT);
        attempts.assertNoneConnects("java.net.NoRouteToHostException: No route to host");
        assertThat(attempts.journal(SOCKET)).isNotEmpty().containsOnly("0 rejected");
    }
}
