package org.faultbook.fault;

/** What a fault needs of the machine. */
public enum Tier {
    /** A plain JVM on any system. */
    PLAIN,
    /** A process of its own for the program, with options or limits that a running one cannot be given. */
    OWN_PROCESS,
    /** A network of its own, made without root: a Linux user and network namespace. */
    PRIVATE_NETWORK
}
