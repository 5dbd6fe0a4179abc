///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: refuse
// expect: prints

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;

class HttpClientRefused {
    public static void main(String[] args) throws Exception {
        var uri = URI.create("http://" + args[0] + ":" + args[1] + "/");
        var client = HttpClient.newHttpClient();
        try {
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            System.out.println("message: " + e.getMessage()); // <1>
            for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
                System.out.println("cause:   " + t); // <2>
            }
            System.out.println(explain(e, uri));
        }
    }

    static String explain(ConnectException e, URI uri) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof UnresolvedAddressException) { // <3>
            return uri.getHost() + " has no address";
        }
        if (root instanceof ClosedChannelException) { // <4>
            return "refused (or, after minutes, given up): " + uri.getAuthority();
        }
        return "no connection to " + uri.getAuthority() + ": " + root;
    }
}
