package org.faultbook.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.faultbook.fault.Event.Kind;

/**
 * An endpoint at which the kernel acts by itself; what it did goes into the journal when the endpoint is closed.
 *
 * @param counter of what the kernel does
 * @param connection the number that its events have
 * @param kind of its events
 * @param held what is closed with the endpoint
 */
record WitnessedEndpoint(int port, Journal journal, KernelCounter counter, int connection, Kind kind, Closeable held)
        implements Endpoint {
    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counter.writeTo(journal, connection, kind);
    }
}
