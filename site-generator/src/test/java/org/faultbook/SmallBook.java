package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.article.AsciiDoc;
import org.faultbook.article.Freshness;
import org.faultbook.example.Conditions;
import org.faultbook.example.Conditions.Accepting;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;

/** A docs tree with one page in two languages and two programs, to be broken by tests. */
final class SmallBook {
    /** Takes seconds to start, and all tests of this JVM share it. */
    private static final AsciiDoc ASCIIDOC = new AsciiDoc();

    /** No test depends on the clock. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

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
            captured.de = 2
            captured.en = 2
            keywords.tiny.de = 1
            keywords.tiny.en = 1
            links.de = 1
            links.en = 1
            list-items.de = 0
            list-items.en = 0
            pages.de = 1
            pages.en = 1
            paragraphs.de = 2
            paragraphs.en = 2
            programs-shown.de = 2
            programs-shown.en = 2
            programs.java = 2
            programs.that-name-their-call = 0
            programs.that-throw = 1
            programs.without-fault = 1
            programs.without-twin = 0
            rules.form = 8
            sections.de = 12
            sections.en = 12
            tables.de = 0
            tables.en = 0
            """;

    private final Path root;
    private final List<String> console = new ArrayList<>();
    private String baseUrl = "";

    private SmallBook(Path root) {
        this.root = root;
    }

    static SmallBook in(Path root) throws IOException {
        SmallBook book = new SmallBook(root);
        Path content = Path.of(System.getProperty("repository"), "content");
        Path wording = content.resolve("wording");
        book.write(
                "content/form.properties",
                Files.readString(content.resolve("form.properties"))
                        .replace("sections.empty = refused\n", "")
                        .replace("keywords revised", "keywords"));
        for (String language : List.of("en", "de")) {
            book.write(
                    "content/wording/" + language + ".properties",
                    Files.readString(wording.resolve(language + ".properties")));
        }
        book.write("content/tiny/en.adoc", page("exception", "message", "errno", "python", "stage"));
        book.write(
                "content/tiny/de.adoc",
                page().replace("A small page", "Eine kleine Seite")
                        .replace("One sentence", "Ein Satz")
                        .replaceFirst(
                                ":description: .*",
                                ":description: Eine Beschreibung, die lang genug ist, um in Suchmaschinen unter einem Titel zu"
                                        + " stehen."));
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

    /** Somebody else's docs: a directory with {@code content} and {@code examples}. */
    static SmallBook copyOf(Path docs, Path root) throws IOException {
        SmallBook book = new SmallBook(root);
        try (Stream<Path> files = Files.walk(docs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                book.write(docs.relativize(file).toString(), Files.readString(file));
            }
        }
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

    /** The number of the first line that begins so. */
    int lineOf(String file, String beginning) throws IOException {
        List<String> lines = read(file).lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(index -> lines.get(index).startsWith(beginning))
                        .findFirst()
                        .orElseThrow();
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

    /** Puts a sentence into the page, in both languages. */
    SmallBook say(String sentence) throws IOException {
        String german = sentence.matches("(?s)[A-Za-z`].*") ? "Also: " + sentence : sentence;
        edit("content/tiny/de.adoc", text -> text.replace("That is all.", german));
        return edit("content/tiny/en.adoc", text -> text.replace("That is all.", sentence));
    }

    /** From now on the page cites this, and the book is held to its claims. */
    SmallBook citing(String... citations) throws IOException {
        write("content/tiny/cited.properties", String.join("\n", citations) + "\n");
        return edit(
                "content/inventory.properties",
                text -> text.replace("pages.de", "cited.tiny = " + citations.length + "\npages.de"));
    }

    /** From now on its program that prints meets this fault, and prints the same without. */
    SmallBook endingTheSameWithout(String fault) throws IOException {
        return edit(
                "examples/tiny/Prints.java",
                text -> text.replace("// fault: none", "// fault: " + fault + "\n// twin: none")
                        .replace("String[] args) {", "String[] args) throws Exception {")
                        .replace(
                                "System.out",
                                "new java.net.Socket(args[0], Integer.parseInt(args[1])).getOutputStream().write(1); System.out"));
    }

    /** From now on its site stands there. */
    SmallBook at(String url) {
        baseUrl = url;
        return this;
    }

    /** From now on its pages say when they were revised. */
    SmallBook revised(String english, String german) throws IOException {
        edit("content/form.properties", text -> text.replace("keywords\n", "keywords revised\n"));
        edit(
                "content/tiny/en.adoc",
                text -> text.replaceFirst("\n:keywords", "\n:revised: " + english + "\n:keywords"));
        return edit(
                "content/tiny/de.adoc",
                text -> text.replaceFirst("\n:keywords", "\n:revised: " + german + "\n:keywords"));
    }

    /** The whole site; nothing may be wrong, notices are not looked at. */
    Map<String, byte[]> site() throws ProblemsFoundException {
        return verify(new Problems(), false).site().files();
    }

    SmallBook delete(String file) throws IOException {
        Files.delete(path(file));
        return this;
    }

    Build.Result verify(Problems problems, boolean accept) throws ProblemsFoundException {
        return verify(problems, accept ? Accepting.OUTPUTS : Accepting.NOTHING);
    }

    /** On a machine that has no Java to run programs. */
    Build.Result verifyWithoutJava(Problems problems, boolean everythingMustRun) throws ProblemsFoundException {
        Conditions nothing = Conditions.usual(List.of(), console::add).on(TODAY);
        return verify(problems, nothing.whereEverythingMustRun(everythingMustRun));
    }

    Build.Result verify(Problems problems, Accepting accepting) throws ProblemsFoundException {
        return verify(problems, conditions().accepting(accepting));
    }

    Build.Result verify(Problems problems, Conditions conditions) throws ProblemsFoundException {
        return build(conditions).verify(problems);
    }

    /** Runs the programs, and does not look at what pages say of their runs. */
    Build.Runs run(Problems problems, Conditions conditions) throws ProblemsFoundException {
        return build(conditions).run(problems);
    }

    /** One JDK, on a day that does not pass, nothing remembered. */
    Conditions conditions() {
        return Conditions.usual(List.of(Jdk.atHand()), console::add).on(TODAY);
    }

    Build build(Conditions conditions) {
        return new Build(path("content"), path("examples"), conditions, baseUrl, ASCIIDOC);
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

    /** All errors as the maintainer reads them. */
    String errors() {
        Problems problems = new Problems();
        try {
            verify(problems, false);
        } catch (ProblemsFoundException e) {
            return text(problems.errors());
        }
        return fail("nothing was found wrong");
    }

    private String text(List<?> problems) {
        return text(problems, root);
    }

    /** Without what differs from machine to machine. */
    static String text(List<?> problems, Path root) {
        String text = String.join("\n", problems.stream().map(Object::toString).toList());
        return text.replace(root + "/", "")
                .replace(System.getProperty("java.version"), "VERSION")
                .strip();
    }

    /** What was told on the console so far. */
    List<String> console() {
        return console.stream()
                .map(line -> line.replace(root + "/", "").replace(System.getProperty("java.version"), "VERSION"))
                .toList();
    }
}
