package org.faultbook.fault;

import java.io.IOException;
import java.net.ServerSocket;

/** No fault: an address of this machine at which nobody listens, for programs that listen themselves. */
public record PortFree() implements ListenerFault {
    @Override
    public String does() {
        return "hands out an address at which nobody listens, for a program that wants to";
    }

    @Override
    public String expect() {
        return "bind: nothing wrong";
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> find(port));
    }

    static int find(int port) throws IOException {
        try (ServerSocket socket = Server.listener(port)) {
            return socket.getLocalPort();
        }
    }
}
