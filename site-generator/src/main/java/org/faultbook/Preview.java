package org.faultbook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Serves a site from memory on loopback, and tells browsers to reload when there is a new one. */
final class Preview implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "zip", "application/zip");
    private static final String RELOAD_SCRIPT =
            "new EventSource(\"/-/changes\").onmessage = () => location.reload();\n";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "preview");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<OutputStream> listeners = ConcurrentHashMap.newKeySet();
    private volatile Function<String, Optional<byte[]>> files = path -> Optional.empty();
    private volatile String problems = "Building ...";

    private Preview(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.createContext("/-/changes", this::listen);
        server.start();
    }

    /** @throws IOException when the port is not free */
    static Preview open(int port) throws IOException {
        return new Preview(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** @param site the file at a path */
    void show(Function<String, Optional<byte[]>> site) {
        files = site;
        problems = "";
        reload();
    }

    /** Shows what is wrong instead of the page, until it is right again. */
    void show(String problems) {
        this.problems = problems;
        reload();
    }

    private void reload() {
        for (OutputStream listener : listeners) {
            try {
                listener.write("data: reload\n\n".getBytes(StandardCharsets.UTF_8));
                listener.flush();
            } catch (IOException e) {
                // The browser has gone on or away.
                listeners.remove(listener);
            }
        }
    }

    private void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(": waiting\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        listeners.add(out);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            if (path.isEmpty() || path.endsWith("/")) {
                path += "index.html";
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "txt", "only GET\n".getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("-/reload.js")) {
                send(exchange, 200, "js", RELOAD_SCRIPT.getBytes(StandardCharsets.UTF_8));
            } else if (path.endsWith(".html") && !problems.isEmpty()) {
                send(exchange, 500, "html", reloading(problemPage()));
            } else {
                send(exchange, path, files.apply(path));
            }
        }
    }

    private static void send(HttpExchange exchange, String path, Optional<byte[]> file) throws IOException {
        if (file.isEmpty()) {
            send(exchange, 404, "html", reloading("<!doctype html><title>404</title><p>There is no such page."));
        } else if (path.endsWith(".html")) {
            send(exchange, 200, "html", reloading(new String(file.get(), StandardCharsets.UTF_8)));
        } else {
            send(exchange, 200, path.substring(path.lastIndexOf('.') + 1), file.get());
        }
    }

    private String problemPage() {
        return "<!doctype html><meta charset=\"utf-8\"><title>Not published</title><pre>"
                + problems.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }

    private static byte[] reloading(String html) {
        String script = "<script src=\"/-/reload.js\" defer></script>";
        String page = html.contains("</head>") ? html.replace("</head>", script + "</head>") : html + script;
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String extension, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", TYPES.getOrDefault(extension, "text/plain; charset=utf-8"));
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
