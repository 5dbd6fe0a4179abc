package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.Test;

class OutputTest {
    @Test
    void onlyTheProgramsOwnFramesAreKept() {
        Output output = java("before\n", """
                Exception in thread "main" java.io.IOException: no bytes
                	at java.net.http/jdk.internal.net.http.HttpClientImpl.send(HttpClientImpl.java:586)
                	at A.send(A.java:20)
                	at A.main(A.java:9)
                Caused by: java.net.SocketException: Connection reset
                	at java.base/sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:318)
                	... 2 more
                """);
        assertThat(output.lines())
                .containsExactly(
                        "before",
                        "Exception in thread \"main\" java.io.IOException: no bytes",
                        "\t...",
                        "\tat A.send(A.java:20)",
                        "\tat A.main(A.java:9)",
                        "Caused by: java.net.SocketException: Connection reset");
        assertThat(output.thrown().stream().map(Object::toString))
                .containsExactly("java.io.IOException: no bytes", "java.net.SocketException: Connection reset");
        assertThat(output.stray()).isEmpty();
    }

    @Test
    void theSameTraceFromALauncherReadsTheSame() {
        assertThat(java("", """
                                Exception in thread "main" java.net.ConnectException: Connection refused
                                	at java.base/sun.nio.ch.Net.pollConnect(Native Method)
                                	at app//A.main(A.java:9)
                                	at java.base/java.lang.reflect.Method.invoke(Method.java:580)
                                	at org.faultbook.fault.Lab.main(Lab.java:40)
                                """).lines())
                .containsExactly(
                        "Exception in thread \"main\" java.net.ConnectException: Connection refused",
                        "\t...",
                        "\tat A.main(A.java:9)");
    }

    @Test
    void whateverElseStandsOnStandardErrorIsStray() {
        assertThat(java("", "WARNING: something\n").stray()).containsExactly("WARNING: something");
    }

    @Test
    void thePortOfTheRunIsNamedAndNoOtherNumber() {
        assertThat(java("127.0.0.1:4711 14711 47110\n", "").lines()).containsExactly("127.0.0.1:<port> 14711 47110");
    }

    @Test
    void aTracebackKeepsTheLinesOfTheProgramWithoutMarks() {
        Output output = Output.of(
                program("a.py", "# fault: refuse\n# expect: prints\n"),
                new Captured(true, 1, "", """
                        Traceback (most recent call last):
                          File "/somewhere/x/a.py", line 10, in <module>
                            with socket.create_connection((host, port)) as connection:
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          File "/usr/lib/python3.11/socket.py", line 851, in create_connection
                            raise exceptions[0]
                        ConnectionRefusedError: [Errno 111] Connection refused
                        """),
                Optional.empty());
        assertThat(output.lines())
                .containsExactly(
                        "Traceback (most recent call last):",
                        "  File \"a.py\", line 10, in <module>",
                        "    with socket.create_connection((host, port)) as connection:",
                        "ConnectionRefusedError: [Errno 111] Connection refused");
    }

    @Test
    void millisecondsAreTheOnlyPlaceholder() {
        Reviewed reviewed = new Reviewed(List.of("took <ms> ms", "port <port>"));
        assertThat(reviewed.firstDifference(List.of("took 12 ms", "port <port>")))
                .isZero();
        assertThat(reviewed.firstDifference(List.of("took twelve ms", "port <port>")))
                .isEqualTo(1);
        assertThat(reviewed.firstDifference(List.of("took 12 ms", "port 80"))).isEqualTo(2);
        assertThat(reviewed.firstDifference(List.of("took 12 ms"))).isEqualTo(2);
        assertThat(reviewed.accepting(List.of("took 9 ms", "new"))).containsExactly("took <ms> ms", "new");
    }

    private static Output java(String stdout, String stderr) {
        return Output.of(
                program("A.java", "// fault: reset\n// expect: prints\n"),
                new Captured(true, 1, stdout, stderr),
                Optional.of(4711));
    }

    private static Program program(String file, String source) {
        Path path = Path.of("examples/x", file);
        return Program.parse(path, Program.Kind.of(path).orElseThrow(), source, new Problems())
                .orElseThrow();
    }
}
