package org.faultbook.example;

/** A program was about to talk to another address than that of the loopback interface. */
final class StrayedException extends Exception {
    private static final long serialVersionUID = 1;

    StrayedException(String address) {
        super(address);
    }
}
