package org.faultbook.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient 5, as it is without being told more than its time limits. */
final class ApacheClients {
    private ApacheClients() {}

    static String get(String host, int port, int millis) throws IOException {
        try (CloseableHttpClient client = client(millis).build()) {
            return get(client, "http://" + host + ":" + port + "/");
        }
    }

    static String getTwice(String host, int port, int millis) throws Exception {
        try (CloseableHttpClient client = client(millis).build()) {
            get(client, "http://" + host + ":" + port + "/");
            Thread.sleep(Clients.BETWEEN_REQUESTS_MILLIS);
            return get(client, "http://" + host + ":" + port + "/");
        }
    }

    static String getHttps(String host, int port, int millis) throws IOException {
        try (CloseableHttpClient client = client(millis).build()) {
            return get(client, "https://" + host + ":" + port + "/");
        }
    }

    static String getThroughProxy(String host, int port, int millis) throws IOException {
        try (CloseableHttpClient client =
                client(millis).setProxy(new HttpHost(host, port)).build()) {
            return get(client, "https://localhost/");
        }
    }

    private static HttpClientBuilder client(int millis) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofMilliseconds(millis))
                                .setSocketTimeout(Timeout.ofMilliseconds(millis))
                                .build())
                        .build());
    }

    private static String get(CloseableHttpClient client, String target) throws IOException {
        return client.execute(
                new HttpGet(target),
                response -> response.getCode() + " "
                        + (response.getEntity() == null
                                ? ""
                                : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8)));
    }
}
