package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.example.Examples;
import org.faultbook.example.Program;
import org.faultbook.fault.Endpoint;
import org.faultbook.fault.Fault;
import org.faultbook.fault.PrivateNetwork;
import org.faultbook.fault.Tier;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every command for JBang that a page prints, run with JBang itself, offline: it prints what the page shows. */
class JBangIT {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("repository")).toAbsolutePath().normalize();
    private static final Path SITE = REPOSITORY.resolve("target/site");

    /** JBang's answer when it wants its caller, the shell script, to run what it printed. */
    private static final int RUN_THIS = 255;

    /** What makes a short run of a JVM shorter: it is not JBang's speed that is looked at. */
    private static final String SHORT_RUN = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    @TempDir
    static Path readers;

    private static List<Program> javaPrograms() {
        Problems problems = new Problems();
        List<Program> programs = Examples.in(REPOSITORY.resolve("examples"), problems).programs().stream()
                .filter(program -> program.kind() == Program.Kind.JAVA && program.isToRun() && !program.isSkipped())
                .toList();
        assertThat(problems.errors()).isEmpty();
        assertThat(programs).isNotEmpty();
        return programs;
    }

    /** The alias brings the fault along, in the repository. */
    @TestFactory
    Stream<DynamicTest> aliases() {
        return javaPrograms().stream()
                .map(program -> besideOthers(program, () -> {
                    assumeRunnable(program);
                    assertPrints(program, jbang(REPOSITORY, program.name()));
                }));
    }

    @Test
    void theAliasOfAPageRunsItsFirstProgram() throws Exception {
        JsonObject aliases = JsonParser.parseString(Files.readString(REPOSITORY.resolve("jbang-catalog.json")))
                .getAsJsonObject()
                .getAsJsonObject("aliases");
        assertThat(aliases.get("connection-reset")).isEqualTo(aliases.get("ReadAfterReset"));
        assertThat(aliases.has("lab")).isTrue();
    }

    /** The launcher brings the fault along, in the folder of the site. */
    @TestFactory
    Stream<DynamicTest> launchersInTheFolder() {
        return javaPrograms().stream()
                .filter(program -> program.fault().isPresent())
                .map(program -> besideOthers(program, () -> {
                    assumeRunnable(program);
                    assertPrints(program, jbang(SITE, "lab/Run" + program.name() + ".java"));
                }));
    }

    /** The example alone takes any host and port. */
    @TestFactory
    Stream<DynamicTest> examplesAlone() {
        return javaPrograms().stream()
                .filter(program -> program.fault().map(Fault::tier).orElse(Tier.PLAIN) == Tier.PLAIN)
                .map(program -> besideOthers(program, () -> {
                    String file = "examples/" + program.slug() + "/" + program.fileName();
                    if (program.fault().isEmpty()) {
                        assertPrints(program, jbang(SITE, file));
                        return;
                    }
                    try (Endpoint endpoint = program.fault().get().open()) {
                        assertPrints(program, jbang(SITE, file, endpoint.host(), String.valueOf(endpoint.port())));
                    }
                }));
    }

    /** And from a web server, which JBang has to be told to trust. */
    @Test
    void aLauncherFromAnAddress() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] file = Files.readAllBytes(
                        SITE.resolve(exchange.getRequestURI().getPath().substring(1)));
                exchange.sendResponseHeaders(200, file.length);
                exchange.getResponseBody().write(file);
            }
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Path home = Files.createTempDirectory(readers, "");
            runJBang(home, home, List.of("trust", "add", base));
            Program program = javaPrograms().stream()
                    .filter(candidate -> candidate.name().equals("ReadAfterReset"))
                    .findFirst()
                    .orElseThrow();
            assertPrints(
                    program,
                    runWhatItSays(home, runJBang(home, home, List.of("run", base + "lab/RunReadAfterReset.java"))));
        } finally {
            server.stop(0);
        }
    }

    private static void assumeRunnable(Program program) {
        boolean needsPrivateNetwork = program.fault().map(Fault::tier).orElse(Tier.PLAIN) == Tier.PRIVATE_NETWORK;
        assumeTrue(
                !needsPrivateNetwork || PrivateNetwork.missing().isEmpty() || "true".equals(System.getenv("CI")),
                "this machine has no private network");
    }

    /** Standard output and the program's own part of the stack trace, as the page shows them. */
    private static void assertPrints(Program program, Ended ended) throws IOException {
        List<String> printed = ended.lines(program);
        List<String> reviewed = Files.readAllLines(
                        program.outputFile(Runtime.version().feature()))
                .stream()
                .map(line -> line.replace("<port>", "*"))
                .toList();
        assertThat(printed.stream()
                        .map(line -> line.replaceAll("(?<=[: ])\\d{4,5}\\b", "*"))
                        .toList())
                .as(ended.stderr())
                .isEqualTo(reviewed);
    }

    private record Ended(int exitCode, String stdout, String stderr) {
        List<String> lines(Program program) {
            List<String> lines = new ArrayList<>(stdout.lines().toList());
            boolean elided = false;
            for (String line : stderr.lines().toList()) {
                if (line.startsWith("Exception in thread") || line.startsWith("Caused by: ")) {
                    lines.add(line);
                } else if (line.contains("(" + program.fileName() + ":")) {
                    if (elided) {
                        lines.add("\t...");
                    }
                    elided = false;
                    lines.add(line);
                } else {
                    elided = line.startsWith("\tat ");
                }
            }
            return lines;
        }
    }

    private static DynamicTest besideOthers(Program program, Executable test) {
        return dynamicTest(settings -> settings.displayName(program.name())
                .executionMode(ExecutionMode.CONCURRENT)
                .executable(test));
    }

    /** As somebody who has never run JBang before. */
    private static Ended jbang(Path directory, String... scriptAndArguments) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(readers, "");
        List<String> arguments = new ArrayList<>(List.of("run", "--offline"));
        arguments.addAll(List.of(scriptAndArguments));
        return runWhatItSays(directory, runJBang(home, directory, arguments));
    }

    private static Ended runJBang(Path home, Path directory, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.jbang.Main"));
        command.addAll(arguments);
        return run(directory, command, Map.of("JBANG_DIR", home.toString(), "JAVA_TOOL_OPTIONS", SHORT_RUN));
    }

    /** What JBang's shell script does with the command that JBang prints. */
    private static Ended runWhatItSays(Path directory, Ended jbang) throws IOException, InterruptedException {
        assertThat(jbang.exitCode()).as(jbang.stderr()).isEqualTo(RUN_THIS);
        return run(directory, List.of("sh", "-c", jbang.stdout()), Map.of());
    }

    private static Ended run(Path directory, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path stdout = Files.createTempFile(readers, "out", "");
        Path stderr = Files.createTempFile(readers, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(stdout.toFile())
                .redirectError(stderr.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Ended(
                exitCode,
                Files.readString(stdout, StandardCharsets.UTF_8),
                Files.readString(stderr, StandardCharsets.UTF_8));
    }
}
