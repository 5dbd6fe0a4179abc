package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.Test;

class HeaderTest {
    private static final Origin ORIGIN = Origin.of(Path.of("examples/x/A.java"));

    @Test
    void aFaultAndAnExceptionWithItsCauses() {
        Header header = parse("""
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //JAVA 17+
                // fault: reset
                // expect: java.io.IOException: no bytes
                // cause: java.net.SocketException: Connection reset
                // deadline: 20 s

                class A {}
                // fault: never read below the first line of code
                """);
        assertThat(header.fault().orElseThrow().name()).isEqualTo("reset");
        assertThat(header.expectation().inWords())
                .isEqualTo(
                        "java.io.IOException: no bytes\n          caused by java.net.SocketException: Connection reset");
        assertThat(header.expectationLine()).isEqualTo(4);
        assertThat(header.deadline()).hasSeconds(20);
    }

    @Test
    void noFaultAndNothingButOutput() {
        Header header = parse("// fault: none\n// expect: prints\nclass A {}\n");
        assertThat(header.fault()).isEmpty();
        assertThat(header.expectation()).isEqualTo(new Expectation.Prints());
        assertThat(header.deadline()).hasSeconds(10);
    }

    @Test
    void pythonSpeaksTheSameWordsBehindItsOwnSign() {
        Header header =
                parse("#!/usr/bin/env python3\n# fault: refuse\n# expect: ConnectionRefusedError: [Errno 111] no\n");
        assertThat(header.expectation().inWords()).isEqualTo("ConnectionRefusedError: [Errno 111] no");
    }

    @Test
    void anUnknownWord() {
        assertError("// fault: reset\n// expects: prints\n// expect: prints\n", """
                examples/x/A.java:2: unknown word "expects:" in the program's header
                    cure: the words are fault, expect, cause, deadline, twin; a comment that is none of them does not start with a word and a colon""");
    }

    @Test
    void anUnknownFault() {
        assertError("// fault: explode\n// expect: prints\n", """
                examples/x/A.java:1: unknown fault "explode"; there are: refuse, refuse-first, full-backlog, reset, \
                reset-every-other, close, echo-then-close, drip, abort, healthy
                    cure: use one of them, or "none\"""");
    }

    @Test
    void aHeaderThatSaysNothing() {
        assertError("class A {}\n", """
                examples/x/A.java:1: the program's header does not say what to expect
                    cure: add "// expect: prints" or "// expect: EXCEPTION: MESSAGE"
                examples/x/A.java:1: the program's header names no fault
                    cure: add "// fault: NAME", or "none\"""");
    }

    @Test
    void aCauseOfNothing() {
        assertError("// fault: reset\n// cause: java.io.IOException\n// expect: prints\n", """
                examples/x/A.java:2: a cause without an exception before it
                    cure: put it below "expect:\"""");
    }

    @Test
    void printingAndThrowingAtOnce() {
        assertError("// fault: reset\n// expect: prints\n// expect: java.io.IOException\n", """
                examples/x/A.java:3: a program cannot both print only and throw
                    cure: keep one "expect:" line""");
    }

    @Test
    void somethingThatIsNoExpectation() {
        assertError("// fault: reset\n// expect: prints\n// expect: it works\n", """
                examples/x/A.java:3: "it works" is no expectation, or not the first
                    cure: write one "expect:" line: prints, or EXCEPTION, or EXCEPTION: MESSAGE""");
    }

    @Test
    void aTwinThatIsNotNone() {
        assertError("// fault: reset\n// expect: java.io.IOException\n// twin: some\n", """
                examples/x/A.java:3: "some" is nothing that a twin can be
                    cure: write "twin: none" where the exception comes without the fault too, else leave it out""");
    }

    @Test
    void aDeadlineThatEveryProgramHasAnyway() {
        assertError("// fault: reset\n// expect: prints\n// deadline: 5 s\n", """
                examples/x/A.java:3: "5 s" is no deadline
                    cure: write whole seconds, more than 10 (which every program has) and at most 60: "deadline: 20 s\"""");
    }

    private static Header parse(String source) {
        Problems problems = new Problems();
        Header header = Header.parse(ORIGIN, source.lines().toList(), problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return header;
    }

    private static void assertError(String source, String message) {
        Problems problems = new Problems();
        assertThat(Header.parse(ORIGIN, source.lines().toList(), problems)).isEmpty();
        assertThat(String.join(
                        "\n", problems.all().stream().map(Object::toString).toList()))
                .isEqualTo(message);
    }
}
