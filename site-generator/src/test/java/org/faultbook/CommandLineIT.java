package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, as users start it. */
@Timeout(120)
class CommandLineIT {
    private static final Path JAR = Path.of(
                    System.getProperty("repository"), "site-generator/target/site-generator.jar")
            .toAbsolutePath();

    @TempDir
    private Path root;

    @Test
    void aBuildThatIsKilledOrFailsLeavesTheLastGoodSite() throws Exception {
        SmallBook book = SmallBook.in(root);
        assertThat(start("build").waitFor()).isZero();
        Map<String, String> site = contentOf(root.resolve("target/site"));
        assertThat(site).containsKey("en/tiny.html");

        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is new."));
        // With nothing remembered, it says first that it runs the programs.
        Process killed = start("build", "--no-cache");
        killed.inputReader().readLine();
        killed.destroyForcibly().waitFor();
        assertThat(contentOf(root.resolve("target/site"))).isEqualTo(site);

        book.edit("examples/tiny/Prints.out", text -> "something else\n");
        assertThat(start("build").waitFor()).isEqualTo(1);
        assertThat(contentOf(root.resolve("target/site"))).isEqualTo(site);

        book.edit("examples/tiny/Prints.out", text -> "hello\n");
        assertThat(start("build").waitFor()).isZero();
        assertThat(contentOf(root.resolve("target/site")).get("en/tiny.html")).contains("That is new.");
    }

    @Test
    void serveBuildsAgainWhenAPageChangesAndTellsTheBrowser() throws Exception {
        SmallBook book = SmallBook.in(root);
        Process serve = start("serve", "--port", "0");
        try {
            BufferedReader console = serve.inputReader();
            String address = console.readLine().replaceFirst("serving on (\\S+) .*", "$1");
            assertThat(address).startsWith("http://127.0.0.1:");
            awaitLine(console, "verified 2 pages");
            assertThat(get(address + "en/tiny.html").body()).contains("That is all.", "/-/reload.js");
            assertThat(get(address).body()).contains("en/index.html");
            assertThat(get(address + "en/nothing.html").statusCode()).isEqualTo(404);

            try (Stream<String> changes = HttpClient.newHttpClient()
                    .send(request(address + "-/changes"), BodyHandlers.ofLines())
                    .body()) {
                book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is new."));
                assertThat(changes.filter(line -> line.startsWith("data:")).findFirst())
                        .contains("data: reload");
            }
            assertThat(get(address + "en/tiny.html").body()).contains("That is new.");

            book.edit("content/tiny/en.adoc", text -> text.replace("[#wire]", "[#wires]"));
            HttpResponse<String> broken = get(address + "en/tiny.html");
            while (broken.statusCode() == 200) {
                Thread.sleep(50);
                broken = get(address + "en/tiny.html");
            }
            assertThat(broken.body()).contains("content/tiny/en.adoc:", "the section");
        } finally {
            serve.destroyForcibly();
        }
    }

    @Test
    void threeProcessesRecordAShareEachAndAFourthPublishesThem() throws Exception {
        SmallBook.in(root);
        List<Process> shares = new ArrayList<>();
        for (String share : List.of("1/3", "2/3", "3/3")) {
            shares.add(start("verify", "--shard", share, "--record", "recorded-" + share.charAt(0) + ".json"));
        }
        for (Process share : shares) {
            assertThat(share.waitFor()).isZero();
        }
        assertThat(output(shares.get(0))).endsWith("recorded 1 runs in recorded-1.json");
        assertThat(output(shares.get(2))).endsWith("recorded 0 runs in recorded-3.json");

        Process incomplete = start("build", "--recorded", "recorded-1.json", "--recorded", "recorded-3.json");
        assertThat(incomplete.waitFor()).isEqualTo(1);
        assertThat(incomplete.errorReader().readLine())
                .isEqualTo("recorded-1.json:1: of the shares of 3, no recording is given of 2/3");

        Process build = start(
                "build",
                "--recorded",
                "recorded-1.json",
                "--recorded",
                "recorded-2.json",
                "--recorded",
                "recorded-3.json");
        assertThat(build.waitFor()).isZero();
        assertThat(output(build))
                .contains("2 programs, 2 runs (all recorded elsewhere), 0 not run here")
                .endsWith("published target/site/index.html");
    }

    private static String output(Process process) {
        return process.inputReader().lines().collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        SmallBook.in(root);
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Process serve = start("serve", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(serve.errorReader().readLine())
                    .isEqualTo("serve: port " + taken.getLocalPort()
                            + " is not free (Address already in use); name another with --port");
            assertThat(serve.waitFor()).isEqualTo(2);
        }
    }

    @Test
    void theLabTellsWhereItsFaultsAreAndTheyAreThere() throws Exception {
        Process lab = start("lab", "--json", "--port", "0");
        try {
            StringBuilder json = new StringBuilder();
            BufferedReader console = lab.inputReader();
            while (!json.toString().endsWith("]\n")) {
                json.append(console.readLine()).append('\n');
            }
            JsonArray faults = JsonParser.parseString(json.toString()).getAsJsonArray();
            List<String> names = new ArrayList<>();
            for (JsonElement fault : faults) {
                names.add(fault.getAsJsonObject().get("fault").getAsString());
                assertThat(fault.getAsJsonObject().keySet())
                        .containsExactly("fault", "host", "port", "tier", "expect", "try");
            }
            assertThat(names).contains("refuse", "reset", "close", "healthy").doesNotContain("abort");
            assertThat(answer(faults, "healthy")).startsWith("HTTP/1.1 200 OK");
            assertThat(answer(faults, "reset")).isEqualTo("java.net.SocketException: Connection reset");
            assertThat(answer(faults, "refuse")).isEqualTo(new ConnectException("Connection refused").toString());
        } finally {
            lab.destroy();
        }
    }

    @Test
    void labRunShowsTheErrorAndTheJournal() throws Exception {
        SmallBook.in(root);
        Process run = start("lab", "run", "tiny/Reads");
        List<String> lines = run.errorReader().lines().toList();
        assertThat(lines)
                .contains(
                        "[lab] connection 1 accepted",
                        "[lab] connection 1 received 1",
                        "[lab] connection 1 sent-rst",
                        "Exception in thread \"main\" java.net.SocketException: Connection reset");
        assertThat(run.waitFor()).isEqualTo(1);
    }

    private static String answer(JsonArray faults, String name) {
        for (JsonElement element : faults) {
            JsonObject fault = element.getAsJsonObject();
            if (fault.get("fault").getAsString().equals(name)) {
                try (Socket socket = new Socket(
                        fault.get("host").getAsString(), fault.get("port").getAsInt())) {
                    socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    return e.toString();
                }
            }
        }
        throw new AssertionError("no fault " + name);
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(address), BodyHandlers.ofString());
    }

    private static void awaitLine(BufferedReader console, String start) throws IOException {
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            if (line.startsWith(start)) {
                return;
            }
        }
        throw new AssertionError("the program ended without saying \"" + start + "\"");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(root.toFile()).start();
    }

    private static Map<String, String> contentOf(Path directory) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(directory.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
