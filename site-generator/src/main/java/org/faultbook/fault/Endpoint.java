package org.faultbook.fault;

/** The address at which a fault waits for its victims. */
public interface Endpoint extends AutoCloseable {
    /** The loopback address, or for a fault of names and routes the one that cannot be reached. */
    default String host() {
        return "127.0.0.1";
    }

    int port();

    /** What the program that comes here has to be started with. */
    default Surroundings surroundings() {
        return Surroundings.USUAL;
    }

    /** What was sent and received here; complete once the endpoint is closed. */
    Journal journal();

    /**
     * When every client has ended: waits until the journal has all that they did, however slow this machine is, but no longer
     * than ten seconds.
     */
    default void awaitClients() {
        // what has no server has nobody to wait for
    }

    /** Ends the server and every connection it still holds, and returns when nothing runs any more. */
    @Override
    void close();
}
