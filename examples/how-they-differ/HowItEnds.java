///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: none
// expect: prints

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

class HowItEnds {
    interface End {
        void of(Socket ours, Socket theirs) throws IOException;
    }

    public static void main(String[] args) throws Exception {
        tell("the peer closes", (ours, theirs) -> theirs.close()); // <1>
        tell("the peer resets", (ours, theirs) -> {
            theirs.setSoLinger(true, 0); // <2>
            theirs.close();
        });
        tell("we close", (ours, theirs) -> ours.close()); // <3>
    }

    interface Call {
        String on(InputStream in, OutputStream out) throws IOException, InterruptedException;
    }

    static void tell(String what, End end) throws Exception {
        System.out.println(what + ", we read: " + meet(end, (in, out) -> String.valueOf(in.read())));
        System.out.println(what + ", we write: " + meet(end, (in, out) -> write(out)));
    }

    static String meet(End end, Call call) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var ours = new Socket(server.getInetAddress(), server.getLocalPort());
                var theirs = server.accept()) {
            var in = ours.getInputStream();
            var out = ours.getOutputStream();
            end.of(ours, theirs);
            return call.on(in, out);
        } catch (IOException e) {
            return e.getMessage(); // <4>
        }
    }

    static String write(OutputStream out) throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            Thread.sleep(100);
            out.write(1); // <5>
        }
        return "no error";
    }
}
