package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.example.Conditions.Accepting;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which docs go wrong, and the message that the maintainer reads. */
class RefusalsTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root);
    }

    @Test
    void nothingIsWrongWithTheBookAsItIs() {
        assertThat(book.check()).isEmpty();
    }

    // Programs that do something else than they promise

    @Test
    void aWrongExpectedClass() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace("expect: java.net.Socket", "expect: java.net.Connect"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: did not end as expected
                    expected: java.net.ConnectException: Connection reset
                    came:     java.net.SocketException: Connection reset
                    differs:  java.net.[-ConnectException-]{+SocketException+}: Connection reset
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void aSupertypeOfTheExceptionIsNotEnough() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace("expect: java.net.SocketException", "expect: java.io.IOException"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: did not end as expected
                    expected: java.io.IOException: Connection reset
                    came:     java.net.SocketException: Connection reset
                    differs:  java.[-io-]{+net+}.[-IOException-]{+SocketException+}: Connection reset
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void theBeginningOfTheMessageIsNotEnough() throws Exception {
        book.edit("examples/tiny/Reads.java", text -> text.replace(": Connection reset", ": Connection"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: did not end as expected
                    expected: java.net.SocketException: Connection
                    came:     java.net.SocketException: Connection reset
                    differs:  java.net.SocketException: Connection{+ reset+}
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void aProgramThatNoLongerProvokesItsError() throws Exception {
        book.edit("examples/tiny/Reads.java", text -> text.replace("fault: reset", "fault: drip"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: did not end as expected
                    expected: java.net.SocketException: Connection reset
                    came:     it ended without an exception, with exit code 0
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void anExceptionThatComesWithoutTheFaultToo() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace(
                        "System.out.println(socket.getInputStream().read());",
                        "socket.setSoTimeout(5000);\n            try { socket.getInputStream().read(); } catch"
                                + " (java.io.IOException e) { System.out.print(\"\"); }\n            throw new"
                                + " java.net.SocketException(\"Connection reset\");"));
        book.edit(
                "examples/tiny/Reads.out", text -> text.replace(":12)", ":14)").replace("\t...\n", ""));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: ended with the same exception against a healthy server: its fault is not the cause
                    cure: find what the cause is; where it cannot be told apart, say "// twin: none\"""");
    }

    @Test
    void aProgramThatNeverMeetsItsFault() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("fault: none", "fault: reset")
                        .replace("\"hello\"", "args[0].isEmpty() ? \"\" : \"hello\""));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: never met its fault "reset"; the server's journal says: nothing
                    cure: connect to the host and port that the program is given, or name the fault that it does meet""");
    }

    @Test
    void aProgramThatShouldOnlyPrintAndThrows() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("System.out.println(\"hello\")", "throw new IllegalStateException(\"no\")"));
        book.checkError("""
                examples/tiny/Prints.java:4: Prints.java on JDK VERSION: did not end as expected
                    expected: it prints and ends by itself, with exit code 0
                    came:     java.lang.IllegalStateException: no
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void aProgramThatEndsWithAnExitCode() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("\"hello\");", "\"hello\");\n        System.exit(3);"));
        book.checkError("""
                examples/tiny/Prints.java:4: Prints.java on JDK VERSION: did not end as expected
                    expected: it prints and ends by itself, with exit code 0
                    came:     it ended without an exception, with exit code 3
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void aChangedLineOfTheReviewedOutput() throws Exception {
        book.edit("examples/tiny/Prints.out", text -> text.replace("hello", "good morning"));
        book.checkError("""
                examples/tiny/Prints.out:1: Prints.java on JDK VERSION: printed something else than was reviewed: [-reviewed-]{+printed+}
                    1: [-good morning-]{+hello+}
                    cure: mend the program, or review the new output and take it with verify --accept""");
    }

    @Test
    void aLineMoreThanWasReviewed() throws Exception {
        book.edit("examples/tiny/Prints.out", text -> "");
        book.checkError("""
                examples/tiny/Prints.out:1: Prints.java on JDK VERSION: printed something else than was reviewed: [-reviewed-]{+printed+}
                    1: {+hello+}
                    cure: mend the program, or review the new output and take it with verify --accept""");
    }

    @Test
    void anOutputThatNobodyReviewed() throws Exception {
        book.delete("examples/tiny/Prints.out");
        book.checkError("""
                examples/tiny/Prints.out:1: Prints.java on JDK VERSION: there is no reviewed output
                    printed:  hello
                    cure: mend the program, or review the new output and take it with verify --accept""");
    }

    @Test
    void aProgramThatHangs() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("\"hello\");", "\"hello\");\n        while (true) {}"));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: still running after 10 s, and killed; the last it printed: hello
                    cure: end it, give its sockets timeouts, or declare a longer deadline: "// deadline: 20 s\"""");
    }

    @Test
    void aProgramThatPrintsToStandardErrorOnly() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("System.out", "System.err"));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: wrote to standard error: hello
                    cure: print to standard output; standard error is for the exception that ends a program""");
    }

    @Test
    void aProgramThatDoesNotCompile() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("println(\"hello\")", "printline(\"hello\")"));
        book.checkError("""
                examples/tiny/Prints.java:8: does not compile: cannot find symbol
                      symbol:   method printline(java.lang.String)
                      location: variable out of type java.io.PrintStream
                    cure: mend the program; pages show only what compiles by itself, without a warning, as Java 17""");
    }

    @Test
    void anUnknownWordInTheHeader() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("// expect: prints", "// expect: prints\n// flaky: yes"));
        book.checkError("""
                examples/tiny/Prints.java:5: unknown word "flaky:" in the program's header
                    cure: the words are fault, expect, cause, suppressed, call, twin, measures, deadline, skip; a comment that is none of them does not start with a word and a colon""");
    }

    @Test
    void aProgramThatUsesAnother() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("println(\"hello\")", "println(Reads.class.getName())"));
        book.checkError("""
                examples/tiny/Prints.java:8: does not compile: cannot find symbol
                      symbol:   class Reads
                      location: class Prints
                    cure: mend the program; pages show only what compiles by itself, without a warning, as Java 17""");
    }

    @Test
    void aProgramThatUsesALibraryOfTheGenerator() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("\"hello\"", "org.jsoup.Jsoup.class"));
        book.checkError("""
                examples/tiny/Prints.java:8: does not compile: package org.jsoup does not exist
                    cure: mend the program; pages show only what compiles by itself, without a warning, as Java 17""");
    }

    @Test
    void anExceptionInAnotherThread() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace(
                        "System.out.println(\"hello\");",
                        "new Thread(() -> { throw new IllegalStateException(\"no\"); }, \"worker\").start();"));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: an exception ended another thread than main: Exception in thread "worker" java.lang.IllegalStateException: no
                    cure: catch it in its thread and let main report it, or hand it to main, whom it may end""");
    }

    @Test
    void aProgramThatPrintsMoreThanAnybodyReads() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("println(\"hello\")", "println(\"hello\\n\".repeat(20_000))"));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: printed more than 64 KiB
                    cure: print less: nobody could review it""");
    }

    @Test
    void aProgramThatPrintsWhatNobodySees() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("\"hello\"", "\"hello \""));
        book.checkError("""
                examples/tiny/Prints.java:1: Prints.java on JDK VERSION: printed a line that ends with white space: "hello "
                    cure: print none there: no reviewer can see it""");
    }

    @Test
    void everyLineThatChangedIsToldWithItsWords() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("\"hello\"", "\"one is new\\nthe second line\\nthird\\nfourth\""));
        book.edit("examples/tiny/Prints.out", text -> "the first line\nthird\nlast\nfourth\n");
        book.checkError("""
                examples/tiny/Prints.out:1: Prints.java on JDK VERSION: printed something else than was reviewed: [-reviewed-]{+printed+}
                    1: [-the-]{+one+} [-first-]{+is+} [-line-]{+new+}
                    2: {+the second line+}
                    3: [-last-]
                    cure: mend the program, or review the new output and take it with verify --accept""");
    }

    // What an exception is besides its class and its message

    @Test
    void aCallThatFailedInsteadOfTheExpectedOne() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace("\n\nimport", "\n// call: java.net.Socket.<init>\n\nimport"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: failed in another call than expected
                    expected: java.net.Socket.<init>
                    came:     java.net.Socket$SocketInputStream.read
                    cure: mend the program or its fault, or correct "call:\"""");
    }

    @Test
    void aCallOfAnExceptionThatTheProgramThrewItself() throws Exception {
        throwing(
                "// expect: java.io.IOException: no\n// call: java.net.Socket.<init>",
                "new java.io.IOException(\"no\")");
        book.checkError("""
                examples/tiny/Prints.java:4: Prints.java on JDK VERSION: failed in another call than expected
                    expected: java.net.Socket.<init>
                    came:     none: the program threw the exception itself
                    cure: mend the program or its fault, or correct "call:\"""");
    }

    @Test
    void aSuppressedExceptionThatNobodyExpects() throws Exception {
        throwing("// expect: java.io.IOException: no", "suppressing()");
        book.edit("examples/tiny/Prints.java", text -> text.replaceFirst("}\n}\n$", """
                }

                    static Exception suppressing() {
                        var e = new java.io.IOException("no");
                        e.addSuppressed(new java.io.IOException("on close"));
                        return e;
                    }
                }
                """));
        book.checkError("""
                examples/tiny/Prints.java:4: Prints.java on JDK VERSION: did not end as expected
                    expected: java.io.IOException: no
                    came:     java.io.IOException: no
                              suppressed java.io.IOException: on close
                    differs:  java.io.IOException: no
                    {+          suppressed java.io.IOException: on close+}
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace(": no\n", ": no\n// suppressed: java.io.IOException: on close\n"));
        book.edit("examples/tiny/Prints.out", text -> """
                Exception in thread "main" java.io.IOException: no
                \tat Prints.suppressing(Prints.java:13)
                \tat Prints.main(Prints.java:9)
                \tSuppressed: java.io.IOException: on close
                \t\tat Prints.suppressing(Prints.java:14)
                \t\t...
                """.replace("\t\t...\n", ""));
        book.edit("content/inventory.properties", text -> text.replace("throw = 1", "throw = 2"));
        assertThat(book.check()).isEmpty();
    }

    // Other JDKs, other ends and outputs

    @Test
    void anExpectationForOtherJdksOnly() throws Exception {
        int here = Runtime.version().feature();
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace(
                        "// expect: java.net.SocketException: Connection reset\n",
                        "// expect on 17..%d: java.net.SocketException: Connection reset\n// expect on %d+: prints\n"
                                .formatted(here, here + 1)));
        book.edit("examples/tiny/Reads.out", text -> text.replace(":12)", ":13)"));
        assertThat(book.check()).isEmpty();
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace("17.." + here + ": java.net.Socket", "17.." + here + ": java.net.Connect"));
        book.checkError("""
                examples/tiny/Reads.java:4: Reads.java on JDK VERSION: did not end as expected
                    expected: java.net.ConnectException: Connection reset
                    came:     java.net.SocketException: Connection reset
                    differs:  java.net.[-ConnectException-]{+SocketException+}: Connection reset
                    cure: mend the program or its fault, or correct the expectation if the page should now say this""");
    }

    @Test
    void anOutputForEachRangeOfJdks() throws Exception {
        int here = Runtime.version().feature();
        String mine = "examples/tiny/Prints.on-17.." + here + ".out";
        book.delete("examples/tiny/Prints.out");
        book.write(mine, "good morning\n");
        book.write("examples/tiny/Prints.on-" + (here + 1) + "+.out", "goodbye\n");
        book.checkError("""
                %s:1: Prints.java on JDK VERSION: printed something else than was reviewed: [-reviewed-]{+printed+}
                    1: [-good morning-]{+hello+}
                    cure: mend the program, or review the new output and take it with verify --accept""".formatted(mine));
        book.verify(new Problems(), true);
        assertThat(book.read(mine)).isEqualTo("hello\n");
        assertThat(book.read("examples/tiny/Prints.on-" + (here + 1) + "+.out")).isEqualTo("goodbye\n");
        assertThat(book.check()).isEmpty();
    }

    @Test
    void outputsThatLeaveAJdkOut() throws Exception {
        book.write("examples/tiny/Prints.on-21+.out", "hello\n");
        book.checkError("""
                examples/tiny/Prints.out:1: the reviewed outputs of Prints.java do not share out all JDKs from 17 on: JDK 21 is in two of them
                    cure: keep either Prints.out or files that cover each JDK once, such as Prints.on-17..20.out and Prints.on-21+.out""");
        book.delete("examples/tiny/Prints.out");
        book.checkError("""
                examples/tiny/Prints.on-21+.out:1: the reviewed outputs of Prints.java do not share out all JDKs from 17 on: JDK 17 is in none of them
                    cure: keep either Prints.out or files that cover each JDK once, such as Prints.on-17..20.out and Prints.on-21+.out""");
    }

    @Test
    void anOutputForARangeThatIsNone() throws Exception {
        book.write("examples/tiny/Prints.on-windows.out", "hello\n");
        book.checkError("""
                examples/tiny/Prints.on-windows.out:1: "windows" is no range of JDKs from 17 on
                    cure: call the file Prints.on-17..20.out or Prints.on-21+.out""");
    }

    // Programs that are only compiled

    @Test
    void aProgramThatIsOnlyCompiledIsNeverRun() throws Exception {
        compiledOnly("compiles-only", "System.exit(9)");
        book.delete("examples/tiny/Prints.out");
        Problems problems = new Problems();
        Build.Result result = book.verify(problems, false);
        assertThat(problems.all()).isEmpty();
        assertThat(page(result)).contains("compiled in this build by javac ", "The compiler had no complaint.");
    }

    @Test
    void anOutputOfAProgramThatIsNeverRun() throws Exception {
        compiledOnly("compiles-only", "System.exit(9)");
        book.checkError("""
                examples/tiny/Prints.out:1: the output of a program that is compiled and never run
                    cure: delete the file, or let the program run: "expect: prints\"""");
    }

    @Test
    void aProgramThatMustNotCompileShowsWhatTheCompilerSays() throws Exception {
        compiledOnly("must-not-compile: compiler.err.cant.resolve.location.args", "printline()");
        book.edit("examples/tiny/Prints.out", text -> """
                line 8: cannot find symbol
                  symbol:   method printline()
                  location: class Prints
                """);
        Problems problems = new Problems();
        Build.Result result = book.verify(problems, false);
        assertThat(problems.all()).isEmpty();
        assertThat(page(result)).contains("What the compiler said", "symbol:   method printline()");
    }

    @Test
    void aProgramThatMustNotCompileAndDoes() throws Exception {
        compiledOnly("must-not-compile: compiler.err.cant.resolve.location.args", "System.exit(9)");
        book.checkError("""
                examples/tiny/Prints.java:4: compiles, and must not: there was no compiler.err.cant.resolve.location.args
                    cure: bring the mistake back that the page is about, or expect something else""");
    }

    @Test
    void aProgramThatDoesNotCompileForAnotherReason() throws Exception {
        compiledOnly("must-not-compile: compiler.err.cant.resolve.location.args", "int x = true");
        book.checkError("""
                examples/tiny/Prints.java:8: the compiler says something else than was expected: incompatible types: boolean cannot be converted to int
                    expected: compiler.err.cant.resolve.location.args
                    came:     compiler.err.prob.found.req
                    cure: mend the program until only the expected error is left, or correct the expectation""");
    }

    @Test
    void aMessageOfTheCompilerThatChanged() throws Exception {
        compiledOnly("must-not-compile: compiler.err.cant.resolve.location.args", "printline()");
        book.edit("examples/tiny/Prints.out", text -> """
                line 8: cannot find symbol
                  symbol:   method println()
                  location: class Prints
                """);
        book.checkError("""
                examples/tiny/Prints.out:2: Prints.java on javac VERSION: printed something else than was reviewed: [-reviewed-]{+printed+}
                    2:   symbol:   method [-println-]{+printline+}()
                    cure: mend the program, or review the new output and take it with verify --accept""");
    }

    // Programs that are not run for now

    @Test
    void aProgramThatIsSkippedForNowIsANoticeForReaderAndMaintainer() throws Exception {
        skip("2026-03-02");
        Problems problems = new Problems();
        Build.Result result = book.verify(problems, false);
        assertThat(problems.notices().toString().replace(root + "/", "")).isEqualTo("""
                [examples/tiny/Prints.java:5: notice: skipped until 2026-03-02: the network is being rebuilt
                    cure: the page says so; from that day on this is an error]""");
        assertThat(page(result)).contains("Not run for now, until 2026-03-02.", "hello");
    }

    @Test
    void aProgramThatWasSkippedLongEnough() throws Exception {
        skip("2026-03-01");
        book.checkError("""
                examples/tiny/Prints.java:5: was to be skipped until 2026-03-01 and no longer: the network is being rebuilt
                    cure: take the line out and see whether it runs; if not, give a new day and a reason that holds""");
    }

    @Test
    void aProgramThatIsSkippedForTooLong() throws Exception {
        skip("2026-08-29");
        book.checkError("""
                examples/tiny/Prints.java:5: skips for more than 180 days, until 2026-08-29
                    cure: name an earlier day; what nobody can run for so long does not belong on a page""");
    }

    @Test
    void aSkippedProgramWhoseOutputContradictsIt() throws Exception {
        skip("2026-03-02");
        book.edit("examples/tiny/Prints.out", text -> "hello\nException in thread \"main\" java.io.IOException: no\n");
        book.checkError("""
                examples/tiny/Prints.out:1: the reviewed output contradicts what examples/tiny/Prints.java:4 expects
                    expected: it prints and ends by itself, with exit code 0
                    reviewed: java.io.IOException: no
                    cure: run the program where it can be run, and take its output with verify --accept""");
    }

    @Test
    void aMachineThatCannotRunAProgramIsNamedAsWhatIsWrong() throws Exception {
        Problems problems = new Problems();
        book.verifyWithoutJava(problems, false);
        assertThat(String.valueOf(problems.notices().get(0)).replace(root + "/", ""))
                .isEqualTo("""
                examples/tiny/Prints.java:1: notice: environment: not run here: no java is installed
                    cure: the page says so; CI runs it""");
        Problems errors = new Problems();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> book.verifyWithoutJava(errors, true)))
                .isNotNull();
        assertThat(String.valueOf(errors.errors().get(0)).replace(root + "/", ""))
                .isEqualTo("""
                examples/tiny/Prints.java:1: environment: not run here: no java is installed
                    cure: install what is missing; everything must run where CI=true""");
    }

    // Placeholders

    @Test
    void anUnknownPlaceholder() throws Exception {
        book.edit("examples/tiny/Prints.out", text -> "<greeting>\n");
        book.checkError("""
                examples/tiny/Prints.out:1: unknown placeholder "<greeting>"
                    cure: the placeholders are <port>, for the port of the run, and "<ms> ms", a number of milliseconds; they stand inside a sentence that the program prints, and what else differs from run to run must not be printed""");
    }

    @Test
    void aPlaceholderThatStandsAlone() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("hello", "12 ms"));
        book.edit("examples/tiny/Prints.out", text -> "<ms> ms\n");
        assertThat(book.errors())
                .startsWith("examples/tiny/Prints.out:1: a line that is nothing but a placeholder\n    cure: ");
    }

    @Test
    void aTimeThatIsTheSameEachRun() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("hello", "next try in 250 ms"));
        book.edit("examples/tiny/Prints.out", text -> "next try in <ms> ms\n");
        book.checkError("""
                examples/tiny/Prints.out:1: any time may stand here, and the program does not say that it measures one
                    cure: write the time that it prints each time; where it measures, add to the program's header "measures: next try in <ms> ms\"""");
    }

    @Test
    void aMeasureWithoutATime() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("// expect: prints", "// expect: prints\n// measures: hello"));
        book.checkError("""
                examples/tiny/Prints.java:5: "hello" has no time in it
                    cure: write the line as it is reviewed, such as "measures: took <ms> ms\"""");
    }

    @Test
    void aPlaceholderInsideAnException() throws Exception {
        throwing("// expect: java.io.IOException: after 12 ms", "new java.io.IOException(\"after 12 ms\")");
        book.edit("examples/tiny/Prints.out", text -> """
                Exception in thread "main" java.io.IOException: after <ms> ms
                \tat Prints.main(Prints.java:8)
                """);
        assertThat(book.errors())
                .startsWith("examples/tiny/Prints.out:1: a placeholder inside an exception\n    cure: ");
    }

    // Pages and programs that have lost each other

    @Test
    void aPageThatDropsItsProgram() throws Exception {
        book.edit("content/tiny/de.adoc", text -> withoutListing(text, "Prints"));
        book.checkError("""
                content/tiny/de.adoc:1: the page has 1 programs
                    cure: a page of this book has 2 at the least, so that a reader sees the error and its cure
                content/tiny/de.adoc:25: the program at content/tiny/en.adoc:39 is not shown here
                    cure: include it at the same place""");
    }

    @Test
    void aProgramThatNoPageShows() throws Exception {
        book.write(
                "examples/tiny/Lonely.java",
                book.read("examples/tiny/Prints.java").replace("Prints", "Lonely"));
        book.write("examples/tiny/Lonely.out", "hello\n");
        book.checkError("""
                examples/tiny/Lonely.java:1: no page shows this program
                    cure: include it in the pages of tiny, or delete it and its .out""");
    }

    @Test
    void codeThatIsNoProgram() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit(
                    "content/tiny/" + language + ".adoc",
                    text -> text.replace("That is all.", "[source,java]\n----\nint x = 1;\n----"));
        }
        book.checkError("""
                content/tiny/de.adoc:59: this code is no program of examples: "int x = 1; ..."
                    cure: put it there and write include::{examples}/tiny/Name.java[]
                content/tiny/en.adoc:64: this code is no program of examples: "int x = 1; ..."
                    cure: put it there and write include::{examples}/tiny/Name.java[]""");
    }

    @Test
    void aFileThatIsNeitherProgramNorOutput() throws Exception {
        book.write("examples/tiny/Gone.out", "old\n");
        book.checkError("""
                examples/tiny/Gone.out:1: neither a program (.java, .py) nor the output of one (.out)
                    cure: delete the file, or rename it to match its program""");
    }

    @Test
    void anIncludeThatLeadsNowhere() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("Prints.java[]", "Prnts.java[]"));
        assertThat(book.errors()).contains("content/tiny/de.adoc:35: AsciiDoc: include file not found: ");
    }

    // Pages that lose their form

    @Test
    void aPageThatIsLostWithAllThatBelongsToIt() throws Exception {
        book.edit("content/inventory.properties", text -> text.replace("pages.de = 1", "pages.de = 2"));
        book.checkError("""
                content/inventory.properties:10: the book holds more or less than was reviewed
                    counted:  pages.de = 1
                    reviewed: pages.de = 2
                    cure: bring back what was lost; if it is meant, take it with verify --accept""");
    }

    @Test
    void anInventoryThatIsLostItself() throws Exception {
        book.delete("content/inventory.properties");
        assertThat(book.errors())
                .contains("content/inventory.properties:1: the book holds more or less", "reviewed: (nothing)");
        book.verify(new Problems(), true);
        assertThat(book.read("content/inventory.properties")).contains("pages.de = 1\n", "sections.en = 12\n");
    }

    @Test
    void aMissingTranslationIsANoticeForReaderAndMaintainer() throws Exception {
        withoutGerman();
        assertThat(book.check()).isEqualTo("""
                        content/tiny/de.adoc:1: notice: there is no Deutsch page; readers get the English one with a notice
                            cure: translate en.adoc""");
    }

    @Test
    void theReaderOfAMissingTranslationIsToldInTheirLanguageAndReadsTheSource() throws Exception {
        withoutGerman();
        String page = new String(
                book.verify(new Problems(), false).site().files().get("de/tiny.html"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<html lang=\"de\" dir=\"ltr\">", "<main id=\"content\" lang=\"en\" dir=\"ltr\">")
                .contains("<p class=\"notice\" lang=\"de\" dir=\"ltr\">Diese Seite");
    }

    @Test
    void aMissingSource() throws Exception {
        book.delete("content/tiny/en.adoc");
        assertThat(book.errors()).contains("""
                        content/tiny/en.adoc:1: the page is missing in its source language
                            cure: write it""");
    }

    @Test
    void aRenamedSection() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("[#cause]", "[#reason]"));
        assertThat(book.errors()).contains("""
                        content/tiny/de.adoc:48: the section "reason" stands where content/tiny/en.adoc:53 has "cause"
                            cure: give the translation the same sections, ids and levels in the same order""");
    }

    @Test
    void aSectionThatIsNotThere() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("[#notes]\n=== Notes\n", ""));
        }
        book.checkError("""
                content/tiny/de.adoc:54: here should be the section "notes", and it is "one-sentence"
                    cure: keep the order summary, purpose, usage, details, wire, examples, explanation, pitfalls, myths, cause, notes, one-sentence
                content/tiny/en.adoc:59: here should be the section "notes", and it is "one-sentence"
                    cure: keep the order summary, purpose, usage, details, wire, examples, explanation, pitfalls, myths, cause, notes, one-sentence
                content/tiny/follows.properties:7: the source has no section "notes" to be followed
                    cure: compare the two, then run: follows tiny/de""");
    }

    @Test
    void aDescriptionThatIsTooShort() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replaceFirst(":description: .*", ":description: Short."));
        book.checkError("""
                content/tiny/en.adoc:2: the description has 6 characters
                    cure: write 70 to 160: search engines show it below the title""");
    }

    @Test
    void aHeaderThatForgetsAFact() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace(":errno: x\n", ""));
        assertThat(book.errors()).contains("""
                        content/tiny/en.adoc:1: the header has no ":errno:"
                            cure: add it below the title, or say that there is none: ":!errno:\"""");
    }

    @Test
    void aHeaderThatSaysOfAFactWhichEveryErrorHasThatThereIsNone() throws Exception {
        book.edit(
                "content/tiny/en.adoc",
                text -> text.replace(":errno: x\n", ":!errno:\n").replace(":python: x\n", ":!python:\n"));
        assertThat(book.errors()).contains("""
                        content/tiny/en.adoc:7: the header has no ":python:"
                            cure: add it below the title""").doesNotContain("errno");
    }

    @Test
    void aHeaderThatNamesAnErrorWhichNoProgramMet() throws Exception {
        book.edit(
                "content/tiny/en.adoc",
                text -> text.replace(":message: Connection reset", ":message: Connection gone"));
        book.checkError("""
                content/tiny/en.adoc:5: no Java program of this page ended with "java.net.SocketException: Connection gone", which its header names
                    cure: correct :exception: and :message:, or show a program that provokes it""");
    }

    @Test
    void aHeaderMayNameAnErrorAsAnotherJdkWordsIt() throws Exception {
        int here = Runtime.version().feature();
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace(
                        "// expect: java.net.SocketException: Connection reset\n",
                        "// expect on 17..%d: java.net.SocketException: Connection reset\n// expect on %d+: java.net.SocketException: Connection gone\n"
                                .formatted(here, here + 1)));
        book.edit("examples/tiny/Reads.out", text -> text.replace(":12)", ":13)"));
        book.edit(
                "content/tiny/en.adoc",
                text -> text.replace(":message: Connection reset", ":message: Connection gone"));
        assertThat(book.check()).isEmpty();
        book.edit(
                "content/tiny/en.adoc", text -> text.replace(":message: Connection gone", ":message: Connection lost"));
        assertThat(book.errors())
                .contains("no Java program of this page ended with \"java.net.SocketException: Connection lost\"");
    }

    @Test
    void anAttributeInTheTextThatDoesNotExist() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "That is {mesage}."));
        assertThat(book.errors()).contains("AsciiDoc: skipping reference to missing attribute: mesage");
    }

    @Test
    void aWordingThatIsThereTwice() throws Exception {
        book.edit("content/wording/de.properties", text -> text + "page.next = Weiter\n");
        assertThat(book.errors()).contains("the wording \"page.next\" is there twice\n    cure: keep one");
    }

    @Test
    void aWordingThatLosesWhatIsFilledIn() throws Exception {
        book.edit("content/wording/de.properties", text -> text.replaceFirst("(wire.sent = ).*", "$1Bytes"));
        assertThat(book.errors())
                .contains("content/wording/de.properties:" + book.lineOf("content/wording/de.properties", "wire.sent =")
                        + ": the wording \"wire.sent\" has [] to be filled in, not [{0}]\n    cure: use the same as English:"
                        + " {0} bytes");
    }

    @Test
    void anUnknownStage() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace(":stage: read", ":stage: lunch"));
        assertThat(book.errors()).contains("""
                        content/tiny/en.adoc:8: unknown stage "lunch"
                            cure: the stages are bind, name, route, connect, tls, write, read, close""");
    }

    @Test
    void aDeadLinkToAPage() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            String link = "xref:../gone/" + language + ".adoc[Gone]";
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("That is all.", link));
        }
        book.checkError("""
                content/tiny/de.adoc:58: the link to "gone.html" leads nowhere
                    cure: correct the target, or add the page
                content/tiny/en.adoc:63: the link to "gone.html" leads nowhere
                    cure: correct the target, or add the page""");
    }

    @Test
    void aDeadLinkToASection() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit(
                    "content/tiny/" + language + ".adoc",
                    text -> text.replace("<<wire,the wire>>", "link:tiny.html#wires[the wire]"));
        }
        book.checkError("""
                content/tiny/de.adoc:50: the link to "tiny.html#wires" leads to a section that is not there
                    cure: correct the id, or add the section
                content/tiny/en.adoc:55: the link to "tiny.html#wires" leads to a section that is not there
                    cure: correct the id, or add the section""");
    }

    @Test
    void aDiagramOfNothing() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("wire::Reads[]", "wire::Writes[]"));
        }
        assertThat(book.errors()).contains("""
                        content/tiny/en.adoc:27: wire::Writes[] names no program of the book
                            cure: write the name of a program, without directory and extension""");
    }

    @Test
    void aWordingThatIsMissing() throws Exception {
        book.edit("content/wording/de.properties", text -> text.replaceFirst("page\\.next = .*\n", ""));
        assertThat(book.errors()).contains("""
                        content/wording/de.properties:1: the wording "page.next" is missing
                            cure: add it; in English: Next error""");
    }

    @Test
    void anOutputThatWasTyped() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("That is all.", "----\nhello\n----"));
        }
        book.checkError("""
                content/tiny/de.adoc:58: a block of text that is no program: nothing would check it
                    cure: show what a program prints by including the program; write commands in a sentence or a table
                content/tiny/en.adoc:63: a block of text that is no program: nothing would check it
                    cure: show what a program prints by including the program; write commands in a sentence or a table""");
    }

    @Test
    void aProgramThatPretendsToBeInAnotherLanguage() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replaceFirst("\\[source,java\\]", "[source,jawa]"));
        assertThat(book.errors()).contains("content/tiny/de.adoc:28: a block of text that is no program");
    }

    @Test
    void aRoleThatNobodyKnows() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "[.skip]\nThat is all."));
        book.checkError("""
                content/tiny/de.adoc:59: below this, the paragraph of content/tiny/en.adoc:63 is missing
                    cure: translate it, or take it out of the source and of every translation
                content/tiny/de.adoc:59: this paragraph with the role "skip" is not in the section "one-sentence" of content/tiny/en.adoc:61
                    cure: add it to the source first, or take it out
                content/tiny/de.adoc:59: unknown role "skip"
                    cure: the roles of a page are answer, facts, myths""");
    }

    @Test
    void anAttributeThatNobodyKnows() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace(":keywords: small", ":keywords: small\n:keyword: tiny"));
        book.checkError("""
                content/tiny/de.adoc:4: unknown attribute ":keyword:"
                    cure: the attributes of this page are description, keywords""");
    }

    // Translations that say something else

    @Test
    void aTranslationThatLosesANumber() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "It takes 350 seconds."));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "It takes 305 seconds."));
        book.checkError("""
                content/tiny/de.adoc:58: the section "one-sentence" has the number 305, which is not in content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language
                content/tiny/de.adoc:58: the section "one-sentence" lacks the number "350" of content/tiny/en.adoc:63
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aSectionThatChangedInTheSourceOnlyIsANoticeForReaderAndMaintainer() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is not quite all."));
        assertThat(book.check()).isEqualTo("""
                        content/tiny/de.adoc:56: notice: the section "one-sentence" is behind its source; its readers are told
                            cure: bring over what changed, then run: follows tiny/de""");
        String page = new String(
                book.verify(new Problems(), false).site().files().get("de/tiny.html"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page)
                .containsOnlyOnce("hinkt dem englischen Original hinterher. <a href=\"../en/tiny.html#one-sentence\">");
    }

    @Test
    void aTranslationThatWritesCodeInAnotherCaseIsToldWhereItDoes() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "Read comes next: `read`."));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "Read comes next: `Read`."));
        book.checkError("""
                content/tiny/de.adoc:58: the section "one-sentence" lacks the code "read" of content/tiny/en.adoc:63
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aTranslationThatLosesAMinusIsToldWhereItDoes() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "No byte is `-1`.\nThe end is `-1`."))
                .edit(
                        "content/tiny/de.adoc",
                        text -> text.replace("That is all.", "Kein Byte ist `-1`.\nEnde ist `1`."));
        book.checkError("""
                content/tiny/de.adoc:59: the section "one-sentence" has the code "1", which is not in content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aTranslationThatTranslatesAMessage() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "It says `Connection reset`."));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "It says `Verbindung weg`."));
        book.checkError("""
                content/tiny/de.adoc:58: the section "one-sentence" has the code "Verbindung weg", which is not in content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language
                content/tiny/de.adoc:58: the section "one-sentence" lacks the code "Connection reset" of content/tiny/en.adoc:63
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aTranslationThatLosesARowOfATable() throws Exception {
        String row = "|a |b\n";
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "|===\n" + row + row + "|==="));
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "|===\n" + row + "|==="));
        book.checkError("""
                content/tiny/de.adoc:56: the section "one-sentence" has tables of [1 rows with 2 cells, 0 of them headings], not [2 rows with 4 cells, 0 of them headings] as content/tiny/en.adoc:61
                    cure: facts, identifiers, messages and links are the same in every language""");
    }

    @Test
    void aTranslationThatLosesACallout() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("<1> Connects.\n", ""));
        book.checkError("""
                content/tiny/de.adoc:25: below this, the callout of content/tiny/en.adoc:36 is missing
                    cure: translate it, or take it out of the source and of every translation
                content/tiny/de.adoc:28: nothing explains the callouts [1] of this program
                    cure: explain them right below it: <1> ..., or take them out of the program""");
    }

    @Test
    void aCharacterThatNobodySees() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "That\u200b is\u202e all."));
        book.checkError("""
                content/tiny/de.adoc:58: an invisible character that changes the direction of text: U+202E before " all."
                    cure: type the plain character instead, or none
                content/tiny/de.adoc:58: an invisible character without width: U+200B before " is\u202e all."
                    cure: type the plain character instead, or none""");
    }

    @Test
    void aDigitOfAnotherScript() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("That is all.", "That is \u0663."));
        book.checkError("""
                content/tiny/de.adoc:58: a digit that is not a western one: U+0663 before "."
                    cure: type the plain character instead, or none""");
    }

    @Test
    void aLetterInCodeThatOnlyLooksLikeAnotherOne() throws Exception {
        for (String language : new String[] {"en", "de"}) {
            book.edit("content/tiny/" + language + ".adoc", text -> text.replace("That is all.", "`r\u0435ad`"));
        }
        book.checkError("""
                content/tiny/de.adoc:58: in code, a character that code does not have: U+0435 before "ad"
                    cure: type the plain character instead, or none
                content/tiny/en.adoc:63: in code, a character that code does not have: U+0435 before "ad"
                    cure: type the plain character instead, or none""");
    }

    // Files that cannot be read

    @Test
    void aPageThatIsNotUtf8() throws Exception {
        byte[] page = book.read("content/tiny/de.adoc").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        page[200] = (byte) 0xE4;
        Files.write(book.path("content/tiny/de.adoc"), page);
        assertThat(book.errors())
                .startsWith("content/tiny/de.adoc:")
                .contains(": not UTF-8 at column ", "cure: save the file as UTF-8");
    }

    @Test
    void anOutputThatIsNotUtf8() throws Exception {
        Files.write(book.path("examples/tiny/Prints.out"), new byte[] {'h', (byte) 0xE4, '\n'});
        book.checkError("""
                examples/tiny/Prints.out:1: not UTF-8 at column 2
                    cure: save the file as UTF-8""");
    }

    @Test
    void anOutputThatReallyHasTheReplacementCharacter() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("hello", "h\uFFFDllo"));
        book.edit("examples/tiny/Prints.out", text -> text.replace("hello", "h\uFFFDllo"));
        assertThat(book.check()).isEmpty();
    }

    @Test
    void whatNobodySeesInAFileThatIsComparedByteByByte() throws Exception {
        book.edit("examples/tiny/Prints.out", text -> "\uFEFFhello\n");
        book.checkError("""
                examples/tiny/Prints.out:1: begins with a byte order mark, which nobody sees
                    cure: save the file as UTF-8 without one""");
        book.edit("examples/tiny/Prints.out", text -> "hello\r\n");
        book.checkError("""
                examples/tiny/Prints.out:1: the line ends with a carriage return
                    cure: save the file with the line ends of Unix, LF alone""");
        book.edit("examples/tiny/Prints.out", text -> "hello\nworld \n");
        book.checkError("""
                examples/tiny/Prints.out:2: white space at the end of the line
                    cure: delete it""");
        book.edit("examples/tiny/Prints.out", text -> "hello");
        book.checkError("""
                examples/tiny/Prints.out:1: the last line does not end
                    cure: end it with a line feed""");
    }

    @Test
    void aProgramThatIsSavedOtherwiseIsToldOnce() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("\n", "\r\n"));
        book.checkError("""
                examples/tiny/Prints.java:1: the line ends with a carriage return
                    cure: save the file with the line ends of Unix, LF alone""");
    }

    @Test
    void aPageThatIsADirectory() throws Exception {
        book.delete("content/tiny/de.adoc");
        Files.createDirectory(book.path("content/tiny/de.adoc"));
        assertThat(book.errors())
                .startsWith("content/tiny/de.adoc:1: cannot be read: ")
                .contains("cure: make it a readable file");
    }

    // Accepting

    @Test
    void acceptShowsTheDifferenceAndWritesTheOutputOnly() throws Exception {
        String program = book.read("examples/tiny/Prints.java");
        book.edit("examples/tiny/Prints.out", text -> "good morning\n");
        book.verify(new Problems(), true);
        assertThat(book.read("examples/tiny/Prints.out")).isEqualTo("hello\n");
        assertThat(book.read("examples/tiny/Prints.java")).isEqualTo(program);
        assertThat(String.join("\n", book.console())).contains("""
                        examples/tiny/Prints.out:1: accepted from JDK VERSION:
                        --- examples/tiny/Prints.out
                        +++ examples/tiny/Prints.out
                        @@ -1,1 +1,1 @@
                        -good morning
                        +hello
                        """);
    }

    @Test
    void acceptNeverTouchesAnExpectation() throws Exception {
        book.edit("examples/tiny/Reads.java", text -> text.replace("SocketException", "ConnectException"));
        Problems problems = new Problems();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> book.verify(problems, true)))
                .isNotNull();
        assertThat(problems.errors()).hasSize(1);
        assertThat(book.read("examples/tiny/Reads.java")).contains("ConnectException");
    }

    @Test
    void acceptKeepsPlaceholdersWhereLinesCameAndWent() throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("\"hello\"", "\"first\\ntook \" + System.nanoTime() / 1000 + \" ms\\nlast\""));
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("// expect: prints", "// expect: prints\n// measures: took <ms> ms"));
        book.edit("examples/tiny/Prints.out", text -> "took <ms> ms\n");
        book.verify(new Problems(), true);
        assertThat(book.read("examples/tiny/Prints.out")).isEqualTo("first\ntook <ms> ms\nlast\n");
    }

    @Test
    void acceptingExpectationsShowsTheDifferenceAndWritesTheHeaderAndThenTheOutput() throws Exception {
        book.edit(
                "examples/tiny/Reads.java",
                text -> text.replace(
                        "SocketException: Connection reset",
                        "ConnectException: No\n// cause: java.io.IOException\n// call: java.net.Socket.<init>"));
        book.edit("content/tiny/en.adoc", text -> text.replace(":keywords: small", ":keywords: tiny"));
        Problems problems = new Problems();
        book.verify(problems, Accepting.EXPECTATIONS);
        assertThat(problems.errors()).isEmpty();
        assertThat(String.join("\n", book.console())).contains("""
                examples/tiny/Reads.java:4: expectation accepted from JDK VERSION:
                --- examples/tiny/Reads.java
                +++ examples/tiny/Reads.java
                @@ -1,9 +1,8 @@
                 ///usr/bin/env jbang "$0" "$@" ; exit $?
                 //JAVA 17+
                 // fault: reset
                -// expect: java.net.ConnectException: No
                -// cause: java.io.IOException
                -// call: java.net.Socket.<init>
                +// expect: java.net.SocketException: Connection reset
                +// call: java.net.Socket$SocketInputStream.read
                """, """
                examples/tiny/Reads.out:3: accepted from JDK VERSION:
                """);
        assertThat(book.read("examples/tiny/Reads.out")).contains("Reads.java:13");
        assertThat(book.check()).isEmpty();
    }

    @Test
    void acceptingExpectationsDoesNotMakeAnExceptionOfAProgramThatPrints() throws Exception {
        throwing("// expect: prints", "new java.io.IOException(\"no\")");
        Problems problems = new Problems();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> book.verify(problems, Accepting.EXPECTATIONS)))
                .isNotNull();
        assertThat(book.read("examples/tiny/Prints.java")).contains("// expect: prints\n");
    }

    private static String page(Build.Result result) {
        return new String(result.site().files().get("en/tiny.html"), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Lets the program that prints throw instead. */
    private void throwing(String expectation, String exception) throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("// expect: prints", expectation)
                        .replace("args) {", "args) throws Exception {")
                        .replace("System.out.println(\"hello\")", "throw " + exception));
    }

    private void compiledOnly(String expectation, String statement) throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("expect: prints", "expect: " + expectation)
                        .replace("System.out.println(\"hello\")", statement));
        book.edit(
                "content/inventory.properties",
                text -> text.replace("programs.that-throw = ", "programs.only-compiled = 1\nprograms.that-throw = "));
    }

    private void skip(String until) throws Exception {
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace(
                        "expect: prints\n",
                        "expect: prints\n// skip until " + until + ": the network is being rebuilt\n"));
        book.edit(
                "content/inventory.properties",
                text -> text.replace("programs.that-throw = ", "programs.skipped = 1\nprograms.that-throw = "));
    }

    private void withoutGerman() throws Exception {
        book.delete("content/tiny/de.adoc");
        book.edit("content/inventory.properties", text -> text.replaceAll(".*\\.de = .*\n", ""));
    }

    private static String withoutListing(String text, String program) {
        return text.replace("[source,java]\n----\ninclude::{examples}/tiny/" + program + ".java[]\n----\n", "");
    }
}
