package org.faultbook.fault;

/** How a program comes to a fault: what it does with the host and port that it is given. */
public enum Approach {
    /** It looks the name up first, and then connects. */
    NAME,
    /** It sends something there, over TCP or UDP alike: the way is the matter. */
    ROUTE,
    /** It listens there itself. */
    LISTENER,
    /** It connects over TCP, whatever it then speaks. */
    TCP,
    /** It connects over TCP again and again, and keeps what it has opened. */
    MANY_CONNECTIONS,
    /** It sends a request of HTTP/1.1. */
    HTTP,
    /** It sends a request of HTTP/1.1 that asks for HTTP/2. */
    HTTP_2,
    /** It begins with a TLS handshake. */
    TLS,
    /** It asks an HTTP proxy there to let it through. */
    HTTP_PROXY,
    /** It asks a SOCKS proxy there to let it through. */
    SOCKS_PROXY,
    /** It sends datagrams. */
    UDP
}
