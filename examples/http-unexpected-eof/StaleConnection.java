///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: stale-keep-alive
// expect: java.io.IOException: HTTP/1.1 header parser received no bytes
// cause: java.io.IOException: HTTP/1.1 header parser received no bytes
// cause: java.io.EOFException: EOF reached while reading
// call: jdk.internal.net.http.HttpClientFacade.send

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

class StaleConnection {
    public static void main(String[] args) throws Exception {
        var uri = URI.create("http://" + args[0] + ":" + args[1] + "/orders/7/confirm");
        var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        var confirm = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();

        System.out.println("first: " + client.send(confirm, BodyHandlers.ofString()).statusCode()); // <1>
        System.out.println("second: " + client.send(confirm, BodyHandlers.ofString()).statusCode()); // <2>
    }
}
