package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.ASYNC_CHANNEL;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.DATAGRAM_SOCKET;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.RESOLVER;
import static org.faultbook.fault.Client.RESOLVER_TWICE;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class ImpossibleNameTest {
    @Test
    void theReasonIsSaidOnceAndThenOnlyTheName() throws Exception {
        Attempts attempts = Attempt.at(
                new ImpossibleName(),
                RESOLVER,
                RESOLVER_TWICE,
                SOCKET,
                HTTP_URL_CONNECTION,
                CHANNEL,
                ASYNC_CHANNEL,
                DATAGRAM_SOCKET);
        attempts.assertNoneResolves("no..name", "no..name: Name or service not known");
        assertThat(attempts.journal(SOCKET)).isEmpty();
    }

    @Test
    void httpClientRefusesToTry() throws Exception {
        Attempts attempts = Attempt.at(new ImpossibleName(), HTTP_CLIENT);
        assertThat(attempts.outcome(HTTP_CLIENT))
                .containsExactly("java.lang.IllegalArgumentException: unsupported URI http://no..name:<port>/");
    }
}
