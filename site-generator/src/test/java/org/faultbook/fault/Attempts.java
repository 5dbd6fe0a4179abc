package org.faultbook.fault;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.fault.Clients.Named;

/** What several clients met, one after the other, each at an endpoint of its own. */
final class Attempts {
    private final Map<Named, Attempt> attempts = new EnumMap<>(Named.class);

    void add(Named client, Attempt attempt) {
        attempts.put(client, attempt);
    }

    /** What was thrown and its causes, or what the client says. */
    List<String> outcome(Named client) {
        return of(client).outcome();
    }

    /** The whole journal of the endpoint. */
    List<String> journal(Named client) {
        return of(client).journal();
    }

    private Attempt of(Named client) {
        Attempt attempt = attempts.get(client);
        if (attempt == null) {
            throw new IllegalArgumentException(client + " was not there");
        }
        return attempt;
    }
}
