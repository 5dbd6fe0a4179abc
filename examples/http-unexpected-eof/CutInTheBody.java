///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: short-body
// expect on 17..23: prints
// expect on 24+: java.io.IOException: Premature EOF
// call: java.io.InputStream.readAllBytes

import java.net.HttpURLConnection;
import java.net.URL;

class CutInTheBody {
    public static void main(String[] args) throws Exception {
        var url = new URL("http", args[0], Integer.parseInt(args[1]), "/report");
        var connection = (HttpURLConnection) url.openConnection();
        try (var in = connection.getInputStream()) {
            long promised = connection.getContentLengthLong(); // <1>
            byte[] body = in.readAllBytes(); // <2>
            System.out.println(body.length + " of " + promised + " bytes");
        }
    }
}
