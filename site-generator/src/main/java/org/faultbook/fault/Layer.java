package org.faultbook.fault;

import java.io.IOException;

/** What carries a connection's data: TCP alone, or TLS on top of it. */
interface Layer {
    /** @return how many bytes of data, or -1 when no more will come */
    int read(byte[] buffer) throws IOException;

    void write(byte[] bytes) throws IOException;

    /** Says that no more data will be sent, where the layer has a word for it. */
    void end() throws IOException;
}
