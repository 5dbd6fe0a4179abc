package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.fault.Client.HTTP_CLIENT;
import static org.faultbook.fault.Client.SOCKET;

import org.junit.jupiter.api.Test;

class UnlistedNameTest {
    @Test
    void theFileIsNamedOnceAndThenOnlyTheHost() throws Exception {
        Attempts attempts = Attempt.at(new UnlistedName(), Attempts.thatNeedAName());
        attempts.assertNoneResolves(
                "database.invalid", "Unable to resolve host database.invalid in hosts file <directory>/hosts");
        assertThat(attempts.journal(SOCKET)).isEmpty();
    }

    @Test
    void whatIsListedIsFound() throws Exception {
        Attempts attempts = Attempt.at(new ListedName(), SOCKET, HTTP_CLIENT);
        assertThat(attempts.outcome(SOCKET)).containsExactly("line", "line");
        assertThat(attempts.outcome(HTTP_CLIENT)).containsExactly("200 hello");
    }
}
