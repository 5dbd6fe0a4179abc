package org.faultbook.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** From saving a page to the browser having the new one, in {@code serve}. */
record EditInServe(Machine machine, Copies book) {
    private static final int EDITS = 20;
    private static final double GOAL_SECONDS = 0.3;

    Row measure() throws IOException, InterruptedException {
        Process serve = Machine.builder(book.root(), machine.faultbook("serve", "--port", "0"))
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader lines = serve.inputReader();
            String address = lineWith("serving on ", lines).replaceFirst(".*serving on (\\S+) .*", "$1");
            lineWith("verified ", lines);
            Thread drain = new Thread(() -> lines.lines().forEach(line -> {}), "console");
            drain.setDaemon(true);
            drain.start();
            List<Double> seconds = edits(address);
            seconds.sort(null);
            double median = seconds.get(EDITS / 2);
            return new Row(
                    "a saved page is in the browser (median of %d edits, slowest %s)"
                            .formatted(EDITS, Row.seconds(seconds.get(EDITS - 1))),
                    Row.seconds(median),
                    "-",
                    "-",
                    "<= " + Row.seconds(GOAL_SECONDS),
                    Row.yesNo(median <= GOAL_SECONDS));
        } finally {
            serve.destroy();
            serve.waitFor();
        }
    }

    /** Of a book with errors serve tells those, and waits for an edit. */
    private static String lineWith(String words, BufferedReader lines) throws IOException {
        StringBuilder told = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(words)) {
                return line;
            }
            told.append(line).append('\n');
            if (line.endsWith("; nothing was published") || line.startsWith("serve: ")) {
                break;
            }
        }
        throw new IOException("serve shows no page of the book that is measured. It says:\n" + told);
    }

    private List<Double> edits(String address) throws IOException, InterruptedException {
        List<Path> pages = Copies.files(book.content()).stream()
                .filter(file -> file.toString().endsWith(".adoc"))
                .toList();
        HttpClient client = HttpClient.newHttpClient();
        List<Double> seconds = new ArrayList<>();
        try (Stream<String> changes = client.send(request(address + "-/changes"), BodyHandlers.ofLines())
                .body()) {
            Iterator<String> events =
                    changes.filter(line -> line.startsWith("data:")).iterator();
            for (int edit = 0; edit < EDITS; edit++) {
                Path page = pages.get(edit % pages.size());
                String mark = "edited" + (char) ('a' + edit);
                String text = Files.readString(page).replaceFirst("(?m)^= .*", "$0 " + mark);
                String slug = String.valueOf(page.resolveSibling("").getFileName());
                String url = address + String.valueOf(page.getFileName()).replace(".adoc", "/") + slug + ".html";
                long saved = System.nanoTime();
                Files.writeString(page, text);
                String html;
                do {
                    events.next();
                    html = client.send(request(url), BodyHandlers.ofString()).body();
                } while (!html.contains(mark));
                seconds.add((System.nanoTime() - saved) / 1e9);
            }
        }
        return seconds;
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }
}
