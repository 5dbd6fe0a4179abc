package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Expectation.Throws;
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
        Output output = python("""
                        Traceback (most recent call last):
                          File "/somewhere/x/a.py", line 10, in <module>
                            with socket.create_connection((host, port)) as connection:
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          File "/usr/lib/python3.11/socket.py", line 851, in create_connection
                            raise exceptions[0]
                        ConnectionRefusedError: [Errno 111] Connection refused
                        """);
        assertThat(output.lines())
                .containsExactly(
                        "Traceback (most recent call last):",
                        "  File \"a.py\", line 10, in <module>",
                        "    with socket.create_connection((host, port)) as connection:",
                        "ConnectionRefusedError: [Errno 111] Connection refused");
    }

    @Test
    void anExceptionOfAnotherThreadIsNotTheProgramsEnd() {
        Output output = java("", """
                Exception in thread "worker" java.lang.IllegalStateException: no
                	at A.lambda$main$0(A.java:12)
                	at java.base/java.lang.Thread.run(Thread.java:840)
                Exception in thread "main" java.io.IOException: end
                	at A.main(A.java:9)
                """);
        assertThat(output.stray())
                .first()
                .isEqualTo("Exception in thread \"worker\" java.lang.IllegalStateException: no");
        assertThat(output.stray()).hasSize(3);
        assertThat(output.lines())
                .containsExactly("Exception in thread \"main\" java.io.IOException: end", "\tat A.main(A.java:9)");
    }

    @Test
    void whatWasSuppressedBelongsToItsException() {
        Output output = java("", """
                Exception in thread "main" java.io.IOException: body
                	at A.main(A.java:9)
                	Suppressed: java.io.IOException: first close
                		at java.base/java.net.Socket.close(Socket.java:1)
                		at A.close(A.java:20)
                		at A.main(A.java:8)
                	Caused by: java.lang.IllegalStateException: of the first close
                		... 1 more
                	Suppressed: java.io.IOException: second close
                		at A.main(A.java:8)
                Caused by: java.net.SocketException: Connection reset
                	... 1 more
                	Suppressed: java.lang.RuntimeException
                		... 1 more
                """);
        assertThat(output.lines())
                .containsExactly(
                        "Exception in thread \"main\" java.io.IOException: body",
                        "\tat A.main(A.java:9)",
                        "\tSuppressed: java.io.IOException: first close",
                        "\t\t...",
                        "\t\tat A.close(A.java:20)",
                        "\t\tat A.main(A.java:8)",
                        "\tCaused by: java.lang.IllegalStateException: of the first close",
                        "\tSuppressed: java.io.IOException: second close",
                        "\t\tat A.main(A.java:8)",
                        "Caused by: java.net.SocketException: Connection reset",
                        "\tSuppressed: java.lang.RuntimeException");
        assertThat(Throws.inWords(output.thrown())).isEqualTo("""
                java.io.IOException: body
                          suppressed java.io.IOException: first close
                          suppressed java.io.IOException: second close
                          caused by java.net.SocketException: Connection reset
                          suppressed java.lang.RuntimeException""");
        assertThat(output.stray()).isEmpty();
    }

    @Test
    void aMessageOfSeveralLinesBelongsToItsException() {
        Output output = java("", """
                Exception in thread "main" java.io.IOException: one

                three
                	at A.main(A.java:9)
                Caused by: java.io.EOFException: a
                b
                	... 1 more
                not a part of it
                """);
        assertThat(output.thrown().get(0).message()).contains("one\n\nthree");
        assertThat(output.thrown().get(1).message()).contains("a\nb");
        assertThat(output.lines())
                .containsExactly(
                        "Exception in thread \"main\" java.io.IOException: one",
                        "",
                        "three",
                        "\tat A.main(A.java:9)",
                        "Caused by: java.io.EOFException: a",
                        "b");
        assertThat(output.stray()).containsExactly("not a part of it");
    }

    @Test
    void aCircleOfCausesEndsTheChain() {
        Output output = java("", """
                Exception in thread "main" A$One
                	at A.main(A.java:9)
                Caused by: A$Two
                	at A.main(A.java:8)
                Caused by: [CIRCULAR REFERENCE: A$One]
                """);
        assertThat(output.thrown().stream().map(Object::toString)).containsExactly("A$One", "A$Two");
        assertThat(output.lines()).last().isEqualTo("Caused by: [CIRCULAR REFERENCE: A$One]");
        assertThat(output.stray()).isEmpty();
    }

    @Test
    void theCallIsTheFrameAboveTheProgramsOwn() {
        assertThat(java("", """
                Exception in thread "main" java.net.ConnectException: Connection refused
                	at java.base/sun.nio.ch.Net.pollConnect(Native Method)
                	at java.base/java.net.Socket.<init>(Socket.java:285)
                	at A.connect(A.java:12)
                	at java.base/java.util.ArrayList.forEach(ArrayList.java:1)
                	at A.main(A.java:9)
                """).call()).contains("java.net.Socket.<init>");
        assertThat(java("", """
                Exception in thread "main" java.net.SocketException: Connection reset
                	at java.base/java.net.Socket$SocketInputStream.read(Socket.java:1099)
                	at A.main(A.java:9)
                """).call()).contains("java.net.Socket$SocketInputStream.read");
        assertThat(java("", """
                Exception in thread "main" java.io.IOException
                	at A.main(A.java:9)
                Caused by: java.io.IOException
                	at java.base/java.net.Socket.close(Socket.java:1)
                	at A.main(A.java:8)
                """).call()).isEmpty();
    }

    @Test
    void pythonChainsItsExceptionsFromTheInside() {
        Output output = python("""
                Traceback (most recent call last):
                  File "/x/a.py", line 5, in <module>
                    socket.create_connection()
                ConnectionRefusedError: [Errno 111] Connection refused

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                  File "/x/a.py", line 7, in <module>
                    raise KeyError("port")
                KeyError: 'port'

                The above exception was the direct cause of the following exception:

                Traceback (most recent call last):
                  File "/x/a.py", line 9, in <module>
                    raise Gone("no\\n\\nmore") from e
                __main__.Gone: no

                more
                """);
        assertThat(output.thrown().stream().map(Thrown::declaration))
                .containsExactly(
                        "__main__.Gone: no\\n\\nmore",
                        "KeyError: 'port'",
                        "ConnectionRefusedError: [Errno 111] Connection refused");
        assertThat(output.lines())
                .contains("During handling of the above exception, another exception occurred:", "more")
                .hasSize(20);
        assertThat(output.stray()).isEmpty();
    }

    @Test
    void anotherThreadOfPython() {
        assertThat(python("""
                Exception in thread Thread-1 (run):
                Traceback (most recent call last):
                  File "/x/a.py", line 5, in run
                    raise ValueError(1)
                ValueError: 1
                """).stray()).hasSize(5);
    }

    private static Output java(String stdout, String stderr) {
        return Output.of(
                program("A.java", "// fault: reset\n// expect: prints\n"),
                new Captured(true, 1, stdout, stderr, false),
                Optional.of(4711));
    }

    private static Output python(String stderr) {
        return Output.of(
                program("a.py", "# fault: refuse\n# expect: prints\n"),
                new Captured(true, 1, "", stderr, false),
                Optional.empty());
    }

    private static Program program(String file, String source) {
        Path path = Path.of("examples/x", file);
        Program.Kind kind = Program.Kind.of(path).orElseThrow();
        return Program.parse(path, kind, HeaderTest.start(kind) + source, new Problems())
                .orElseThrow();
    }
}
