///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: reset-every-other
// expect: prints

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;

class SafeRetry {
    private static final Set<String> IDEMPOTENT =
            Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"); // <1>

    public static void main(String[] args) throws Exception {
        var uri = URI.create("http://" + args[0] + ":" + args[1] + "/order/7");
        var body = BodyPublishers.ofString("two coffees");
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        var put = HttpRequest.newBuilder(uri).PUT(body).build();
        System.out.println("PUT: " + send(client, put, 3).statusCode());

        var post = HttpRequest.newBuilder(uri).POST(body).build();
        try {
            send(client, post, 3);
        } catch (IOException e) { // <2>
            System.out.println("POST: " + e.getMessage());
            System.out.println("cause: " + root(e));
            System.out.println("was the order placed? ask before sending it again");
        }
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request, int attempts)
            throws IOException, InterruptedException {
        boolean repeatable = IDEMPOTENT.contains(request.method());
        for (int attempt = 1; ; attempt++) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (!repeatable || attempt == attempts) { // <3>
                    throw e;
                }
                System.out.println(request.method() + " failed, repeating it");
                Thread.sleep(100L << attempt); // <4>
            }
        }
    }

    static Throwable root(Throwable t) {
        return t.getCause() == null ? t : root(t.getCause());
    }
}
