package org.faultbook.fault;

/** What a fault needs of the machine. */
public enum Tier {
    /** A plain JVM on any system. */
    PLAIN,
    /** A network of its own, made without root: a Linux user and network namespace. */
    PRIVATE_NETWORK
}
