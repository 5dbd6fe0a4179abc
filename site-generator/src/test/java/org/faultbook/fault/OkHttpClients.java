package org.faultbook.fault;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp 5, as it is without being told more than its time limits. */
final class OkHttpClients {
    private OkHttpClients() {}

    static String get(String host, int port, int millis) throws IOException {
        return get(client(millis).build(), "http://" + host + ":" + port + "/");
    }

    static String getTwice(String host, int port, int millis) throws Exception {
        OkHttpClient client = client(millis).build();
        get(client, "http://" + host + ":" + port + "/");
        Thread.sleep(Clients.BETWEEN_REQUESTS_MILLIS);
        return get(client, "http://" + host + ":" + port + "/");
    }

    static String getHttps(String host, int port, int millis) throws IOException {
        return get(client(millis).build(), "https://" + host + ":" + port + "/");
    }

    static String getThroughHttpProxy(String host, int port, int millis) throws IOException {
        return get(
                client(millis).proxy(Clients.proxy(host, port, Proxy.Type.HTTP)).build(), "https://localhost/");
    }

    static String getThroughSocks(String host, int port, int millis) throws IOException {
        return get(
                client(millis)
                        .proxy(Clients.proxy(host, port, Proxy.Type.SOCKS))
                        .build(),
                "http://shop.example/");
    }

    private static OkHttpClient.Builder client(int millis) {
        Duration limit = Duration.ofMillis(millis);
        return new OkHttpClient.Builder().connectTimeout(limit).readTimeout(limit);
    }

    private static String get(OkHttpClient client, String target) throws IOException {
        Request request = new Request.Builder().url(target).build();
        try (Response response = client.newCall(request).execute()) {
            return response.code() + " " + response.body().string();
        }
    }
}
