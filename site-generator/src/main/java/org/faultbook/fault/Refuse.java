package org.faultbook.fault;

import java.io.IOException;
import java.net.Socket;
import org.faultbook.fault.Event.Kind;

/** Nobody listens: the port is held by a socket that is bound and never listens, so the kernel answers SYN with RST. */
public record Refuse() implements Fault {
    @Override
    public String does() {
        return "holds a port on which nobody listens";
    }

    @Override
    public String expect() {
        return "java.net.ConnectException: Connection refused";
    }

    @Override
    public Endpoint open() throws IOException {
        Socket holder = ClosedPort.bind();
        Journal journal = new Journal();
        KernelResets refusals = KernelResets.countFromNow();
        return new Endpoint() {
            @Override
            public int port() {
                return holder.getLocalPort();
            }

            @Override
            public Journal journal() {
                return journal;
            }

            @Override
            public void close() {
                refusals.writeTo(journal, 0, Kind.REFUSED);
                ClosedPort.release(holder);
            }
        };
    }
}
