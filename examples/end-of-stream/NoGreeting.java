///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: close
// expect: java.io.EOFException
// call: java.io.ObjectInputStream.<init>

import java.io.ObjectInputStream;
import java.net.Socket;

class NoGreeting {
    public static void main(String[] args) throws Exception {
        try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            socket.setSoTimeout(1000);
            var objects = new ObjectInputStream(socket.getInputStream()); // <1>
            System.out.println("object: " + objects.readObject()); // <2>
        }
    }
}
