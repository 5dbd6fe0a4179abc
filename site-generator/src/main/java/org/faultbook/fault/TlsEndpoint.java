package org.faultbook.fault;

/** A server to which programs come by name, trusting the lab's authority. */
record TlsEndpoint(Server server, String host, Surroundings surroundings) implements Endpoint {
    @Override
    public int port() {
        return server.port();
    }

    @Override
    public Journal journal() {
        return server.journal();
    }

    @Override
    public void awaitClients() {
        server.awaitClients();
    }

    @Override
    public void close() {
        server.close();
    }
}
