///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: full-backlog
// expect: java.net.http.HttpConnectTimeoutException: HTTP connect timed out
// cause: java.net.http.HttpConnectTimeoutException: HTTP connect timed out
// cause: java.net.ConnectException: HTTP connect timed out

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class HttpConnectTimesOut {
    public static void main(String[] args) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://" + args[0] + ":" + args[1] + "/"));
        var limit = Duration.ofMillis(800);

        try {
            var client = HttpClient.newHttpClient(); // <1>
            client.send(request.copy().timeout(limit).build(), BodyHandlers.ofString());
            System.out.println("answered");
        } catch (HttpConnectTimeoutException e) { // <2>
            System.out.println("limit of the request: " + e.getMessage());
        }

        var client = HttpClient.newBuilder().connectTimeout(limit).build(); // <3>
        client.send(request.build(), BodyHandlers.ofString()); // <4>
        System.out.println("answered");
    }
}
