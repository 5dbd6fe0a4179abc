package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.CHANNEL;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.HTTP_URL_CONNECTION;
import static org.faultbook.fault.Client.RESOLVER;
import static org.faultbook.fault.Client.RESOLVER_TWICE;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class NameServerTest {
    @Test
    void nobodyHasThisName() throws Exception {
        Attempts attempts = Attempt.at(new NameServer(NameServer.Answer.NO_SUCH_NAME), Attempts.thatNeedAName());
        attempts.assertNoneResolves("database.example", "database.example: Name or service not known");
        // Asked for IPv4 and for IPv6.
        assertThat(attempts.journal(RESOLVER))
                .containsExactly("1 asked-name", "1 no-such-name", "1 asked-name", "1 no-such-name");
    }

    @Test
    void theServerThatKnowsNothingMayKnowMoreLater() throws Exception {
        Attempts attempts = Attempt.at(new NameServer(NameServer.Answer.NAME_SERVER_FAILURE), Attempts.thatNeedAName());
        attempts.assertNoneResolves("database.example", "database.example: Temporary failure in name resolution");
        assertThat(attempts.journal(RESOLVER))
                .containsExactly("1 asked-name", "1 name-server-failed", "1 asked-name", "1 name-server-failed");
    }

    @Test
    void aSilentServerIsToldNoOtherwise() throws Exception {
        Attempts attempts = Attempt.at(
                new NameServer(NameServer.Answer.NAME_SERVER_SILENT),
                RESOLVER,
                RESOLVER_TWICE,
                SOCKET,
                CHANNEL,
                HTTP_CLIENT);
        attempts.assertNoneResolves("database.example", "database.example: Temporary failure in name resolution");
        assertThat(attempts.journal(RESOLVER)).containsExactly("1 asked-name", "1 asked-name");
    }

    @Test
    void theNameLeadsToTheServer() throws Exception {
        Attempts attempts =
                Attempt.at(new NameServer(NameServer.Answer.NAME_FOUND), SOCKET, HTTP_CLIENT, HTTP_URL_CONNECTION);
        assertThat(attempts.outcome(SOCKET)).containsExactly("line", "line");
        assertThat(attempts.outcome(HTTP_CLIENT)).containsExactly("200 hello");
        assertThat(attempts.outcome(HTTP_URL_CONNECTION)).containsExactly("200 hello");
    }
}
