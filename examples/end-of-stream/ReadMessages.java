///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: cut-record
// expect: prints

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class ReadMessages {
    static final int LONGEST = 10_000;

    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.setSoTimeout(2000);
            socket.getOutputStream().write("next, please\n".getBytes());
            var message = read(socket.getInputStream());
            System.out.println(message.orElse("no more messages"));
        } catch (EOFException e) {
            System.out.println("cut off: " + e.getMessage()); // <1>
        }
    }

    static Optional<String> read(InputStream in) throws IOException {
        int high = in.read();
        if (high == -1) {
            return Optional.empty(); // <2>
        }
        int length = high << 8 | readWhole(in, 1)[0] & 0xFF;
        if (length > LONGEST) { // <3>
            throw new IOException("a message of " + length + " bytes: not our protocol");
        }
        return Optional.of(new String(readWhole(in, length), StandardCharsets.UTF_8));
    }

    static byte[] readWhole(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length); // <4>
        if (bytes.length < length) {
            throw new EOFException(bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }
}
