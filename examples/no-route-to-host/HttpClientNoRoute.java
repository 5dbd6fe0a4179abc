///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: unreachable-host
// expect: prints

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class HttpClientNoRoute {
    public static void main(String[] args) throws Exception {
        var uri = URI.create("http://" + args[0] + ":" + args[1] + "/");
        var client = HttpClient.newHttpClient();
        try {
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            System.out.println("answered");
        } catch (IOException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                System.out.println(t);
            }
        }
    }
}
