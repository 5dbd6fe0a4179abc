package org.faultbook.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Serves a directory on loopback, far below the root, with the header lines that the site's own {@code _headers} asks for. */
final class SiteServer implements AutoCloseable {
    private static final String BELOW = "/somewhere/far/below/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "woff2", "font/woff2");

    private final Path directory;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final HttpServer server;

    private SiteServer(Path directory, HttpServer server) {
        this.directory = directory;
        this.server = server;
    }

    static SiteServer of(BuiltSite site) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SiteServer serving = new SiteServer(site.directory(), server);
            site.text("_headers").lines().filter(line -> line.startsWith("  ")).forEach(line -> {
                int colon = line.indexOf(':');
                serving.headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            });
            server.createContext("/", serving::answer);
            server.start();
            return serving;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a page stands. */
    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BELOW + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = path.startsWith(BELOW)
                    ? directory.resolve(path.substring(BELOW.length())).normalize()
                    : directory;
            boolean found = file.startsWith(directory) && Files.isRegularFile(file);
            byte[] body =
                    gzip(found ? Files.readAllBytes(file) : "there is no such file".getBytes(StandardCharsets.UTF_8));
            headers.forEach(exchange.getResponseHeaders()::set);
            String end = path.substring(path.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(found ? end : "txt", "text/plain"));
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(found ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** The file that an address of this server means; empty if it is none of its own. */
    List<Path> file(String url) {
        String start = url("");
        if (!url.startsWith(start)) {
            return List.of();
        }
        return List.of(directory.resolve(url.substring(start.length()).replaceFirst("[?#].*", "")));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
