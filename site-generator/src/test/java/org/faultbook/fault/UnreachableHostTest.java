package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.ASYNC_CHANNEL;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class UnreachableHostTest {
    @Test
    void nobodyAnswersForTheAddress() throws Exception {
        Attempts attempts =
                Attempt.at(new UnreachableHost(), SOCKET, CHANNEL, ASYNC_CHANNEL, HTTP_URL_CONNECTION, HTTP_CLIENT);
        attempts.assertNoneConnects("java.net.NoRouteToHostException: No route to host");
        assertThat(attempts.journal(SOCKET)).containsExactly("0 unreachable");
        // It tries twice.
        assertThat(attempts.journal(HTTP_CLIENT)).containsExactly("0 unreachable", "0 unreachable");
    }
}
