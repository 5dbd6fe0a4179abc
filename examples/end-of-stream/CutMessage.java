///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: cut-record
// expect: java.io.EOFException
// call: java.io.DataInputStream.readUTF

import java.io.DataInputStream;
import java.net.Socket;

class CutMessage {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.getOutputStream().write("next, please\n".getBytes());
            var in = new DataInputStream(socket.getInputStream());
            System.out.println("message: " + in.readUTF()); // <1>
        }
    }
}
