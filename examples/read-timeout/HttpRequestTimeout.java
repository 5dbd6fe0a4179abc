///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: silent
// expect: java.net.http.HttpTimeoutException: request timed out

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class HttpRequestTimeout {
    public static void main(String[] args) throws Exception {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(600)).build(); // <1>
        var request = HttpRequest.newBuilder(URI.create("http://" + args[0] + ":" + args[1] + "/"))
                .timeout(Duration.ofMillis(800)) // <2>
                .build();
        var response = client.send(request, BodyHandlers.ofString()); // <3>
        System.out.println(response.statusCode());
    }
}
