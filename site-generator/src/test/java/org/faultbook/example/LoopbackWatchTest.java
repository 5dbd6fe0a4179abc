package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs on a machine without private networks. The addresses are of documentation (RFC 5737, RFC 3849): nobody has them. */
class LoopbackWatchTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.net.Socket(\"192.0.2.1\", 9)",
                "new java.net.Socket(\"2001:db8::1\", 9)",
                "java.nio.channels.SocketChannel.open(new java.net.InetSocketAddress(\"192.0.2.1\", 9))",
                "java.nio.channels.AsynchronousSocketChannel.open()"
                        + ".connect(new java.net.InetSocketAddress(\"192.0.2.1\", 9)).get()",
                "java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder("
                        + "java.net.URI.create(\"http://192.0.2.1:9/\")).build(),"
                        + " java.net.http.HttpResponse.BodyHandlers.ofString())",
                "new java.net.DatagramSocket().send(new java.net.DatagramPacket(new byte[1], 1,"
                        + " java.net.InetAddress.getByName(\"192.0.2.1\"), 9))",
                "new java.net.DatagramSocket().connect(java.net.InetAddress.getByName(\"192.0.2.1\"), 9)"
            })
    void aProgramThatTalksToAnotherAddress(String call) {
        String address = call.contains("2001:db8::1") ? "2001:db8:0:0:0:0:0:1" : "192.0.2.1";
        assertThatThrownBy(() -> run("none", call + "; System.out.println(\"reached\");"))
                .isExactlyInstanceOf(StrayedException.class)
                .hasMessage(address);
    }

    @Test
    void aProgramThatStaysOnTheLoopbackInterfaceNoticesNothing() throws Exception {
        Observation observation = run(
                "reset",
                "try (var socket = new java.net.Socket(args[0], Integer.parseInt(args[1]))) {"
                        + " socket.getOutputStream().write(1);"
                        + " System.out.println(socket.getInputStream().read()); }");
        assertThat(observation.withFault().captured().finished()).isTrue();
        assertThat(observation.withFault().captured().exitCode()).isEqualTo(1);
        assertThat(observation.withFault().captured().stdout()).isEmpty();
        assertThat(observation.withFault().captured().stderr())
                .startsWith("Exception in thread \"main\" java.net.SocketException: Connection reset\n");
    }

    /** Each of these starts its program in another way: with options of its JVM, and behind a shell that limits it. */
    @ParameterizedTest
    @CsvSource({"unlisted-name, java.net.UnknownHostException", "few-descriptors, Too many open files"})
    void aProgramWhoseFaultSitsInItsOwnProcess(String fault, String expected) throws Exception {
        Observation observation = run(
                fault,
                "var all = new java.util.ArrayList<java.net.Socket>();"
                        + " while (true) all.add(new java.net.Socket(args[0], Integer.parseInt(args[1])));");
        assertThat(observation.withFault().captured().stderr()).contains(expected);
    }

    /** With the network of the machine, whatever it offers. */
    private Observation run(String fault, String statements) throws Exception {
        String source = """
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //JAVA 17+
                // fault: %s
                // expect: prints
                // deadline: 60 s

                class Talks {
                    public static void main(String[] args) throws Exception {
                        %s
                    }
                }
                """.formatted(fault, statements);
        Problems problems = new Problems();
        Program program = Program.parse(Path.of("examples/tiny/Talks.java"), Program.Kind.JAVA, source, problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
        Compilation.compile(List.of(program), directory, new Problems());
        return new Experiment(
                        program,
                        Jdk.atHand(),
                        Compilation.directory(directory, program),
                        new Place.Here(),
                        new Room(1).enter())
                .observe();
    }
}
