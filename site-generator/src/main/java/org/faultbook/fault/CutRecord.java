package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * Ends in the middle of a message: its length says that more would come. Length and message are as
 * {@link java.io.DataOutputStream#writeUTF} writes them, two bytes and then the text.
 */
public record CutRecord() implements Fault {
    static final String MESSAGE = "a whole message";
    static final String LENGTH = "\0" + (char) MESSAGE.length();
    private static final int SENT = 7;

    @Override
    public String does() {
        return "promises a message of " + MESSAGE.length() + " bytes, sends " + SENT
                + " of them, and closes in order (FIN)";
    }

    @Override
    public String expect() {
        return "java.io.EOFException";
    }

    @Override
    public Fault healthy() {
        return new WholeRecord();
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.SENT_FIN);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Server.start(port, connection -> {
            connection.awaitData();
            connection.send(LENGTH + MESSAGE.substring(0, SENT));
            connection.finish();
            connection.awaitEnd();
        });
    }
}
