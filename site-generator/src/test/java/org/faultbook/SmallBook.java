package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.faultbook.article.AsciiDoc;
import org.faultbook.article.Freshness;
import org.faultbook.example.Conditions;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.example.Transcripts;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;

/** A docs tree with one page in two languages and two programs, to be broken by tests. */
final class SmallBook {
    /** Takes seconds to start, and all tests of this JVM share it. */
    private static final AsciiDoc ASCIIDOC = new AsciiDoc();

    private static final String READS = """
            ///usr/bin/env jbang "$0" "$@" ; exit $?
            //JAVA 17+
            // fault: reset
            // expect: java.net.SocketException: Connection reset

            import java.net.Socket;

            class Reads {
                public static void main(String[] args) throws Exception {
                    try (var socket = new Socket(args[0], Integer.parseInt(args[1]))) { // <1>
                        socket.getOutputStream().write(1);
                        System.out.println(socket.getInputStream().read());
                    }
                }
            }
            """;

    private static final String PRINTS = """
            ///usr/bin/env jbang "$0" "$@" ; exit $?
            //JAVA 17+
            // fault: none
            // expect: prints

            class Prints {
                public static void main(String[] args) {
                    System.out.println("hello");
                }
            }
            """;

    private static final Map<String, String> FACTS =
            Map.of("exception", "java.net.SocketException", "message", "Connection reset", "stage", "read");

    private static final String INVENTORY = """
            # counted
            pages.de = 1
            pages.en = 1
            programs-shown.de = 2
            programs-shown.en = 2
            programs.java = 2
            programs.that-throw = 1
            programs.that-throw.without-twin = 0
            programs.without-fault = 1
            sections.de = 12
            sections.en = 12
            """;

    private final Path root;
    private final List<String> console = new ArrayList<>();

    private SmallBook(Path root) {
        this.root = root;
    }

    static SmallBook in(Path root) throws IOException {
        SmallBook book = new SmallBook(root);
        Path wording = Path.of(System.getProperty("repository"), "content", "wording");
        for (String language : List.of("en", "de")) {
            book.write(
                    "content/wording/" + language + ".properties",
                    Files.readString(wording.resolve(language + ".properties")));
        }
        book.write("content/tiny/en.adoc", page("exception", "message", "errno", "python", "stage"));
        book.write("content/tiny/de.adoc", page());
        Freshness.of(book.path("content/tiny"), book.read("content/tiny/en.adoc"))
                .record("de");
        book.write("examples/tiny/Reads.java", READS);
        book.write(
                "examples/tiny/Reads.out",
                "Exception in thread \"main\" java.net.SocketException: Connection reset\n\t...\n\tat Reads.main(Reads.java:12)\n");
        book.write("examples/tiny/Prints.java", PRINTS);
        book.write("examples/tiny/Prints.out", "hello\n");
        book.write("content/inventory.properties", INVENTORY);
        return book;
    }

    private static String page(String... facts) {
        StringBuilder header = new StringBuilder();
        for (String fact : facts) {
            header.append(":")
                    .append(fact)
                    .append(": ")
                    .append(FACTS.getOrDefault(fact, "x"))
                    .append("\n");
        }
        return """
                = A small page
                :description: A description that is long enough to be shown below a title by a search engine.
                :keywords: small
                %s
                [#summary]
                == Summary

                [#purpose]
                == Purpose

                [#usage]
                == Usage

                [#details]
                == Details

                messages::all[]

                [#wire]
                == Wire

                wire::Reads[]

                [#examples]
                == Examples

                [source,java]
                ----
                include::{examples}/tiny/Reads.java[]
                ----
                <1> Connects.

                [source,java]
                ----
                include::{examples}/tiny/Prints.java[]
                ----

                [#explanation]
                == Explanation

                [#pitfalls]
                === Pitfalls

                [#myths]
                ==== Myths

                [#cause]
                === Cause

                See <<wire,the wire>>.

                [#notes]
                === Notes

                [#one-sentence]
                == One sentence

                That is all.
                """.formatted(header);
    }

    Path path(String file) {
        return root.resolve(file);
    }

    String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    SmallBook write(String file, String text) throws IOException {
        Files.createDirectories(path(file).resolveSibling(""));
        Files.writeString(path(file), text);
        return this;
    }

    /** Changes a file; the change must be one. */
    SmallBook edit(String file, UnaryOperator<String> change) throws IOException {
        String before = read(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        return write(file, after);
    }

    SmallBook delete(String file) throws IOException {
        Files.delete(path(file));
        return this;
    }

    Build.Result verify(Problems problems, boolean accept) throws ProblemsFoundException {
        Conditions conditions =
                new Conditions(List.of(Jdk.atHand()), false, accept, new Transcripts(List.of()), console::add);
        return new Build(path("content"), path("examples"), conditions, "", ASCIIDOC).verify(problems);
    }

    /** Verifies, and expects nothing to be wrong; notices are returned. */
    String check() {
        Problems problems = new Problems();
        try {
            verify(problems, false);
        } catch (ProblemsFoundException e) {
            fail(e.getMessage());
        }
        return text(problems.notices());
    }

    /** Verifies, and expects exactly these errors. */
    void checkError(String expected) {
        Problems problems = new Problems();
        try {
            verify(problems, false);
            fail("nothing was found wrong");
        } catch (ProblemsFoundException e) {
            assertThat(text(problems.errors())).isEqualTo(expected.strip());
        }
    }

    private String text(List<?> problems) {
        String text = String.join("\n", problems.stream().map(Object::toString).toList());
        return text.replace(root + "/", "")
                .replace(System.getProperty("java.version"), "VERSION")
                .strip();
    }

    /** What was told on the console so far. */
    List<String> console() {
        return console.stream().map(line -> line.replace(root + "/", "")).toList();
    }
}
