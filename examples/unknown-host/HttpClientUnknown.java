///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: no-such-name
// expect: prints

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;

class HttpClientUnknown {
    public static void main(String[] args) throws Exception {
        var uri = URI.create("http://" + args[0] + ":" + args[1] + "/");
        var client = HttpClient.newHttpClient();
        try {
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            System.out.println("thrown: " + e); // <1>
            for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
                System.out.println("cause:  " + t); // <2>
                if (t instanceof UnresolvedAddressException) {
                    var clear = new UnknownHostException(uri.getHost()); // <3>
                    System.out.println("better: " + clear);
                }
            }
        }
    }
}
