package org.faultbook.fault;

import java.io.IOException;

/** What the server does with each connection, told in the primitives of {@link Connection}. */
@FunctionalInterface
interface Script {
    /** An exception ends the connection: the client went away first, which is its right. */
    void play(Connection connection) throws IOException, InterruptedException;
}
