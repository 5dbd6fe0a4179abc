///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: syn-timeout
// expect: prints
// deadline: 20 s

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class OwnTimerFirst {
    public static void main(String[] args) throws Exception {
        var uri = URI.create("http://" + args[0] + ":" + args[1] + "/");
        get(HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build(), uri); // <1>
        get(HttpClient.newHttpClient(), uri); // <2>
    }

    static void get(HttpClient client, URI uri) throws Exception {
        try {
            var response = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            System.out.println("status " + response.statusCode());
        } catch (HttpConnectTimeoutException e) { // <3>
            System.out.println("own limit: " + e.getMessage());
        } catch (IOException e) {
            System.out.println("the system: " + e.getMessage()); // <4>
        }
    }
}
