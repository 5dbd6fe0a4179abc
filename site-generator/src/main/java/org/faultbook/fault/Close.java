package org.faultbook.fault;

import java.io.IOException;
import org.faultbook.fault.Event.Kind;

/** Closes each connection at once: what the client sends afterwards is answered with RST. */
public record Close() implements Fault {
    @Override
    public String does() {
        return "closes each connection at once, in order (FIN)";
    }

    @Override
    public String expect() {
        return "read: -1; the second write: java.net.SocketException: Broken pipe";
    }

    @Override
    public Endpoint open() throws IOException {
        Server server = Server.start(Connection::hangUp);
        KernelResets answers = KernelResets.countFromNow();
        return new Endpoint() {
            @Override
            public int port() {
                return server.port();
            }

            @Override
            public Journal journal() {
                return server.journal();
            }

            @Override
            public void close() {
                server.close();
                answers.writeTo(server.journal(), 1, Kind.ANSWERED_WITH_RST);
            }
        };
    }
}
