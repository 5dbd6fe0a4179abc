///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: stale-keep-alive
// expect: prints

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

class OrderOnce {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    public static void main(String[] args) throws Exception {
        var uri = URI.create("http://" + args[0] + ":" + args[1] + "/orders");
        System.out.println("two coffees: " + order(uri, "two coffees").statusCode());
        System.out.println("one tea: " + order(uri, "one tea").statusCode());
    }

    static HttpResponse<String> order(URI uri, String what) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .header("Idempotency-Key", UUID.randomUUID().toString()) // <1>
                .POST(BodyPublishers.ofString(what))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            if (!endedWithoutAnswer(e)) { // <2>
                throw e;
            }
            System.out.println(what + ": no answer, asking again with the same key");
            return CLIENT.send(request, BodyHandlers.ofString()); // <3>
        }
    }

    static boolean endedWithoutAnswer(Throwable e) {
        while (e.getCause() != null) {
            e = e.getCause();
        }
        return e instanceof EOFException; // <4>
    }
}
