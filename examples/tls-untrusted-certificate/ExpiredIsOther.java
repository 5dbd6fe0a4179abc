///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: tls-expired
// expect: prints

import java.net.URL;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLHandshakeException;

class ExpiredIsOther {
    public static void main(String[] args) throws Exception {
        var url = new URL("https", args[0], Integer.parseInt(args[1]), "/");
        try {
            System.out.println("status: " + ((HttpsURLConnection) url.openConnection()).getResponseCode());
        } catch (SSLHandshakeException e) {
            System.out.println(e.getMessage());
            System.out.println(root(e).getClass().getName()); // <1>
        }
    }

    static Throwable root(Throwable e) {
        while (e.getCause() != null) {
            e = e.getCause();
        }
        return e;
    }
}
