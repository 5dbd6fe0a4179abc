///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: slow-body
// expect on 17..25: prints
// expect on 26+: java.net.http.HttpTimeoutException: request timed out

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class BodyIsNotCovered {
    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        var builder = HttpRequest.newBuilder(URI.create("http://" + args[0] + ":" + args[1] + "/"));

        var answer = client.sendAsync(builder.build(), BodyHandlers.ofString());
        try {
            System.out.println("in time: " + answer.get(1000, TimeUnit.MILLISECONDS).body().strip()); // <1>
        } catch (TimeoutException e) {
            System.out.println("not in time");
            answer.cancel(true); // <2>
        }

        var limit = Duration.ofMillis(500);
        long begin = System.nanoTime();
        var response = client.send(builder.timeout(limit).build(), BodyHandlers.ofString()); // <3>
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        System.out.println("answer: " + response.body().strip());
        System.out.println("took longer than the timeout: " + (millis > limit.toMillis()));
    }
}
