package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.faultbook.example.Expectation.CompilesOnly;
import org.faultbook.example.Expectation.FailsToCompile;
import org.faultbook.example.Expectation.Prints;
import org.faultbook.example.Expectation.Throws;
import org.faultbook.fault.Fault;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.Test;

class HeaderTest {
    /** What every program begins with: the words of ours are on the third line of Java and on the second of Python. */
    private static final Map<Program.Kind, String> START = Map.of(
            Program.Kind.JAVA,
            "///usr/bin/env jbang \"$0\" \"$@\" ; exit $?\n//JAVA 17+\n",
            Program.Kind.PYTHON,
            "#!/usr/bin/env python3\n");

    private static final Origin ORIGIN = Origin.of(Path.of("examples/x/A.java"));
    private static final String WORDS = "fault, expect, cause, suppressed, call, twin, measures, deadline, skip";

    @Test
    void aFaultAndAnExceptionWithItsCauses() {
        Header header = java("""
                // fault: reset
                // expect: java.io.IOException: no bytes
                // suppressed: java.io.IOException: on close
                // cause: java.net.SocketException: Connection reset
                // call: java.net.http.HttpClient.send
                // deadline: 20 s

                class A {}
                // A comment: no word of ours.
                """);
        assertThat(header.fault().orElseThrow().name()).isEqualTo("reset");
        assertThat(expectation(header).inWords()).isEqualTo("""
                java.io.IOException: no bytes
                          suppressed java.io.IOException: on close
                          caused by java.net.SocketException: Connection reset""");
        assertThat(((Throws) expectation(header)).call()).contains("java.net.http.HttpClient.send");
        assertThat(header.variants().get(0).lines()).containsExactly(4, 5, 6, 7);
        assertThat(header.deadline()).hasSeconds(20);
    }

    @Test
    void noFaultAndNothingButOutput() {
        Header header = java("// fault: none\n// expect: prints\nclass A {}\n");
        assertThat(header.fault()).isEmpty();
        assertThat(expectation(header)).isEqualTo(new Prints());
        assertThat(header.deadline()).hasSeconds(10);
    }

    @Test
    void aMessageOfSeveralLinesOrNone() {
        Throws expected =
                (Throws) expectation(java("// fault: none\n// expect: A: one\\ntwo\n// cause: B:\n// cause: C\n"));
        assertThat(expected.thrown().get(0).message()).contains("one\ntwo");
        assertThat(expected.thrown().get(1).message()).contains("");
        assertThat(expected.thrown().get(2).message()).isEmpty();
        assertThat(expected.inWords()).isEqualTo("A: one\\ntwo\n          caused by B:\n          caused by C");
    }

    @Test
    void whatIsOnlyCompiled() {
        assertThat(expectation(java("// fault: none\n// expect: compiles-only\n")))
                .isEqualTo(new CompilesOnly());
        assertThat(expectation(java("// fault: none\n// expect: must-not-compile: compiler.err.expected\n")))
                .isEqualTo(new FailsToCompile("compiler.err.expected"));
    }

    @Test
    void otherJdksOtherEnds() {
        Header header = java("""
                // fault: reset
                // expect on 17..20: java.io.IOException: old
                // cause: java.io.EOFException
                // expect on 21+: java.io.IOException: new
                """);
        assertThat(header.variants().stream().map(Variant::jdks).map(Object::toString))
                .containsExactly("17..20", "21+");
        assertThat(header.variants().get(0).expectation().inWords()).contains("old", "EOFException");
        assertThat(header.variants().get(1).expectation().inWords()).isEqualTo("java.io.IOException: new");
    }

    @Test
    void rangesThatLeaveAJdkOut() {
        assertError("// fault: reset\n// expect on 17..20: A\n// expect on 22+: B\n", """
                examples/x/A.java:5: the ranges of "expect on" do not share out all JDKs from 17 on: JDK 21 is in none of them
                    cure: let each begin where the one before it ends, and the last one be open: "17..20" or "21+\"""");
        assertError("// fault: reset\n// expect on 17..20: A\n// expect on 21..25: B\n", """
                examples/x/A.java:5: the ranges of "expect on" do not share out all JDKs from 17 on: JDK 26 is in none of them
                    cure: let each begin where the one before it ends, and the last one be open: "17..20" or "21+\"""");
        assertError("// fault: reset\n// expect on 18+: A\n", """
                examples/x/A.java:4: the ranges of "expect on" do not share out all JDKs from 17 on: JDK 17 is in none of them
                    cure: let each begin where the one before it ends, and the last one be open: "17..20" or "21+\"""");
    }

    @Test
    void rangesThatOverlap() {
        assertError("// fault: reset\n// expect on 17..21: A\n// expect on 21+: B\n", """
                examples/x/A.java:5: the ranges of "expect on" do not share out all JDKs from 17 on: JDK 21 is in two of them
                    cure: let each begin where the one before it ends, and the last one be open: "17..20" or "21+\"""");
        assertError("// fault: reset\n// expect: A\n// expect on 21+: B\n", """
                examples/x/A.java:5: the ranges of "expect on" do not share out all JDKs from 17 on: JDK 21 is in two of them
                    cure: let each begin where the one before it ends, and the last one be open: "17..20" or "21+\"""");
    }

    @Test
    void aRangeThatIsNone() {
        assertError("// fault: reset\n// expect on 20..18: A\n// expect: A\n", """
                examples/x/A.java:4: "20..18" is no range of JDKs from 17 on
                    cure: write "17..20" or "21+\"""");
        assertError("// fault: reset\n// expect on 11+: A\n// expect: A\n", """
                examples/x/A.java:4: "11+" is no range of JDKs from 17 on
                    cure: write "17..20" or "21+\"""");
    }

    @Test
    void pythonSpeaksTheSameWordsBehindItsOwnSign() {
        Header header = python("# fault: refuse\n# expect: ConnectionRefusedError: [Errno 111] no\n");
        assertThat(expectation(header).inWords()).isEqualTo("ConnectionRefusedError: [Errno 111] no");
    }

    @Test
    void wordsThatPythonDoesNotHave() {
        assertPythonError("# fault: refuse\n# expect: E\n# call: socket.connect\n", """
                examples/x/A.java:4: "call:" is for programs in Java
                    cure: leave it out: a traceback in Python shows the line that failed, and suppresses nothing""");
        assertPythonError("# fault: none\n# expect: compiles-only\n", """
                examples/x/A.java:3: only programs in Java are compiled
                    cure: let it print or end with an exception""");
        assertPythonError("# fault: none\n# expect on 17+: prints\n# expect: prints\n", """
                examples/x/A.java:3: ranges of JDKs are for programs in Java
                    cure: write one "expect:" for all""");
    }

    @Test
    void anUnknownWord() {
        assertError("// fault: reset\n// expects: prints\n// expect: prints\n", """
                examples/x/A.java:4: unknown word "expects:" in the program's header
                    cure: the words are WORDS; a comment that is none of them does not start with a word and a colon""");
    }

    @Test
    void aWordThatIsAMereComment() {
        assertError("// fault: reset\n// expect: prints\n//deadline: 20 s\n", """
                examples/x/A.java:5: this looks like "deadline:" and is a mere comment
                    cure: write the sign of a comment, one space, the word and its colon""");
        assertError("// fault: reset\n// expect: prints\n// skip 2026-01-01: no\n", """
                examples/x/A.java:5: this looks like "skip:" and is a mere comment
                    cure: write the sign of a comment, one space, the word and its colon""");
    }

    @Test
    void aWordThatTakesNoRange() {
        assertError("// fault on 21+: reset\n// fault: reset\n// expect: prints\n", """
                examples/x/A.java:3: "fault" takes no "on 21+"
                    cure: write "fault:"; "on" belongs to "expect", "until" to "skip"
                examples/x/A.java:4: "fault:" is there twice
                    cure: keep one""");
    }

    @Test
    void wordsThatAreThereTwice() {
        for (String word : List.of("fault: reset", "twin: none", "deadline: 20 s", "skip until 2026-01-01: no")) {
            String lines = word.startsWith("fault") ? "" : "// fault: reset\n";
            assertError(lines + "// expect: prints\n// " + word + "\n// " + word + "\n", """
                    examples/x/A.java:%d: "%s:" is there twice
                        cure: keep one""".formatted(
                            lines.isEmpty() ? 5 : 6, word.replaceFirst("[: ].*", "")));
        }
        assertError("// fault: reset\n// expect: A\n// call: a.B.c\n// call: a.B.c\n", """
                examples/x/A.java:6: "call:" is there twice
                    cure: keep one""");
    }

    @Test
    void twoExpectationsForAll() {
        assertError("// fault: reset\n// expect: prints\n// expect: java.io.IOException\n", """
                examples/x/A.java:5: "expect:" is there twice
                    cure: keep one, or say on which JDKs each holds: "expect on 17..20:" and "expect on 21+:\"""");
    }

    @Test
    void anUnknownFault() {
        assertError("// fault: explode\n// expect: prints\n", """
                examples/x/A.java:3: unknown fault "explode"; there are: %s
                    cure: use one of them, or "none\"""".formatted(
                        Fault.all().stream().map(Fault::name).collect(Collectors.joining(", "))));
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
    void whatBelongsToAnExceptionWithoutOne() {
        for (String word : List.of("cause", "suppressed", "call")) {
            assertError(
                    "// fault: reset\n// expect: prints\n// " + word + ": java.io.IOException\n", """
                    examples/x/A.java:5: a %s without an exception before it
                        cure: put it below an "expect: EXCEPTION\"""".formatted(word));
        }
    }

    @Test
    void aCallThatIsNone() {
        assertError("// fault: reset\n// expect: A\n// call: read()\n", """
                examples/x/A.java:5: "read()" is no call
                    cure: write class and method as a stack trace has them: java.net.Socket.<init>""");
    }

    @Test
    void somethingThatIsNoExpectation() {
        assertError("// fault: reset\n// expect: it works\n", """
                examples/x/A.java:4: "it works" is no expectation
                    cure: write "expect:" with prints, EXCEPTION, EXCEPTION: MESSAGE, compiles-only or must-not-compile: KEY""");
        assertError("// fault: none\n// expect: must-not-compile\n", """
                examples/x/A.java:4: "must-not-compile" does not say which error must come
                    cure: write the compiler's key of it: "expect: must-not-compile: compiler.err.cant.resolve.location\"""");
    }

    @Test
    void aProgramThatIsOnlyCompiledAndMeetsAFaultNevertheless() {
        assertError("// fault: reset\n// expect: compiles-only\n", """
                examples/x/A.java:4: a program that is only compiled meets no fault and takes no time
                    cure: write "fault: none", and no deadline, twin or skip""");
        assertError("// fault: none\n// expect on 17..20: compiles-only\n// expect on 21+: prints\n", """
                examples/x/A.java:4: programs are compiled once, as Java 17, for every JDK
                    cure: write "expect:" without a range""");
    }

    @Test
    void aTwinThatIsNotNone() {
        assertError("// fault: reset\n// expect: java.io.IOException\n// twin: some\n", """
                examples/x/A.java:5: "some" is nothing that a twin can be
                    cure: write "twin: none" where the exception comes without the fault too, else leave it out""");
    }

    @Test
    void aDeadlineThatEveryProgramHasAnyway() {
        assertError("// fault: reset\n// expect: prints\n// deadline: 5 s\n", """
                examples/x/A.java:5: "5 s" is no deadline
                    cure: write whole seconds, more than 10 (which every program has) and at most 60: "deadline: 20 s\"""");
    }

    @Test
    void aSkipWithoutADayOrAReason() {
        for (String skip :
                List.of("skip: no", "skip until soon: no", "skip until 2027-02-30: no", "skip until 2027-01-01:")) {
            assertError("// fault: reset\n// expect: prints\n// " + skip + "\n", """
                    examples/x/A.java:5: a skip without a day and a reason
                        cure: write the first day on which the program must run again: "skip until 2027-01-31: REASON\"""");
        }
    }

    @Test
    void aFirstLineThatDoesNotStartTheProgram() {
        Problems problems = new Problems();
        Header.parse(ORIGIN, Program.Kind.JAVA, List.of("//JAVA 17+", "// fault: none", "// expect: prints"), problems);
        Header.parse(ORIGIN, Program.Kind.PYTHON, List.of("#!/bin/sh", "# fault: none", "# expect: prints"), problems);
        assertThat(text(problems)).isEqualTo("""
                examples/x/A.java:1: the first line is not the one that starts the program
                    cure: begin the file with: ///usr/bin/env jbang "$0" "$@" ; exit $?
                examples/x/A.java:1: the first line is not the one that starts the program
                    cure: begin the file with: #!/usr/bin/env python3""");
    }

    @Test
    void anotherJavaThanTheOneThatEveryProgramIsCompiledAs() {
        assertJavaLine("//JAVA 99+", """
                examples/x/A.java:2: "//JAVA 99+" is not "//JAVA 17+"
                    cure: write it once: every program is compiled as Java 17 and runs on every JDK from 17 on""");
        assertJavaLine("//JAVA 17", """
                examples/x/A.java:2: "//JAVA 17" is not "//JAVA 17+"
                    cure: write it once: every program is compiled as Java 17 and runs on every JDK from 17 on""");
        assertJavaLine("//JAVA 17+\n//JAVA 17+", """
                examples/x/A.java:3: "//JAVA" is there twice
                    cure: write it once: every program is compiled as Java 17 and runs on every JDK from 17 on""");
        assertJavaLine("// for any Java", """
                examples/x/A.java:1: there is no line "//JAVA 17+"
                    cure: add it: JBang may take an older JDK otherwise""");
    }

    @Test
    void whatJbangWouldDoAndTheBuildDoesNot() {
        for (String directive : List.of(
                "DEPS",
                "SOURCES",
                "FILES",
                "JAVAC_OPTIONS",
                "COMPILE_OPTIONS",
                "JAVA_OPTIONS",
                "RUNTIME_OPTIONS",
                "PREVIEW",
                "REPOS",
                "MAIN",
                "MODULE",
                "NATIVE_OPTIONS",
                "MANIFEST",
                "JAVAAGENT",
                "CDS",
                "Q:CONFIG")) {
            assertError(
                    "// fault: none\n// expect: prints\nclass A {}\n//" + directive + " x\n", """
                    examples/x/A.java:6: "//%s" tells JBang something that the build does not do
                        cure: do without it: a program is one file and needs the JDK alone; a comment has a space after its //""".formatted(directive));
        }
        java("//DESCRIPTION harmless\n// fault: none\n// expect: prints\n");
    }

    static String start(Program.Kind kind) {
        return Objects.requireNonNull(START.get(kind));
    }

    private static Expectation expectation(Header header) {
        assertThat(header.variants()).hasSize(1);
        return header.variants().get(0).expectation();
    }

    private static Header java(String source) {
        return parse(Program.Kind.JAVA, source);
    }

    private static Header python(String source) {
        return parse(Program.Kind.PYTHON, source);
    }

    private static Header parse(Program.Kind kind, String source) {
        Problems problems = new Problems();
        List<String> lines = (start(kind) + source).lines().toList();
        Header header = Header.parse(ORIGIN, kind, lines, problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return header;
    }

    private static void assertError(String source, String message) {
        assertError(Program.Kind.JAVA, start(Program.Kind.JAVA) + source, message);
    }

    private static void assertPythonError(String source, String message) {
        assertError(Program.Kind.PYTHON, start(Program.Kind.PYTHON) + source, message);
    }

    /** The second line is this instead. */
    private static void assertJavaLine(String line, String message) {
        String start = start(Program.Kind.JAVA).replace("//JAVA 17+", line);
        assertError(Program.Kind.JAVA, start + "// fault: none\n// expect: prints\n", message);
    }

    private static void assertError(Program.Kind kind, String source, String message) {
        Problems problems = new Problems();
        assertThat(Header.parse(ORIGIN, kind, source.lines().toList(), problems))
                .isEmpty();
        assertThat(text(problems)).isEqualTo(message.replace("WORDS", WORDS));
    }

    private static String text(Problems problems) {
        return String.join("\n", problems.all().stream().map(Object::toString).toList());
    }
}
