package org.faultbook;

/** The command was called with something that cannot work, such as a directory that is not there. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
