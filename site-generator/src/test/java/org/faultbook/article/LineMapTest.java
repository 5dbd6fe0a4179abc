package org.faultbook.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faultbook.article.Article.Quote;
import org.faultbook.article.Article.Section;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems name the line of the page that a person has to edit, whatever stands above it. */
class LineMapTest {
    private static final AsciiDoc ASCIIDOC = new AsciiDoc();

    @TempDir
    private Path root;

    private final Problems problems = new Problems();

    @AfterAll
    static void close() {
        ASCIIDOC.close();
    }

    @Test
    void programsBelowConditionals() throws Exception {
        Article page = page("""
                = Page
                :yes:

                ifdef::yes[]
                Shown.
                endif::[]
                ifndef::yes[]
                Hidden.

                Hidden too.
                endif::[]

                [source,java]
                ----
                class A {}
                ----
                ifdef::yes[]

                [source,java]
                ----
                ifndef::no[]
                class B {}
                endif::[]
                ----
                endif::yes[]
                ifeval::["{yes}" == ""]
                [source,java]
                ----
                class C {}
                ----
                endif::[]
                """);
        assertThat(programs(page)).isEqualTo("14 class A {}, 20 class B {}, 28 class C {}");
    }

    @Test
    void programsBelowNestedConditionals() throws Exception {
        Article page = page("""
                = Page

                ifdef::no[]
                ifndef::no[]
                Hidden.
                endif::[]
                Hidden.
                endif::[]
                ifndef::no[]
                ifdef::no[Hidden.]
                ifndef::no[One line.]
                ifndef::no,never[]
                [#a]
                == A
                endif::[]
                endif::[]

                [source,java]
                ----
                class A {}
                ----
                """);
        assertThat(programs(page)).isEqualTo("19 class A {}");
        assertThat(sections(page)).isEqualTo("14 a");
    }

    @Test
    void headingsRightBelowConditionals() throws Exception {
        Article page = page("""
                = Page

                Text.

                [#a]
                == A

                ifndef::no[]

                [#b]
                == B

                endif::[]
                Text.

                ifndef::no[]
                [#c]
                == C
                endif::[]

                [#d]
                == D
                """);
        assertThat(sections(page)).isEqualTo("6 a, 11 b, 18 c, 22 d");
    }

    @Test
    void programsThatAreIncluded() throws Exception {
        write("A.java", "class A {\n  int x;\n}\n");
        write("B.java", "// tag::one[]\nclass B {}\n// end::one[]\n\n// tag::two[]\nclass C {}\n// end::two[]\n");
        Article page = page("""
                = Page

                [source,java]
                ----
                include::A.java[]
                ----

                [source,java]
                ----
                include::A.java[]
                ----

                [source,java]
                ----
                include::B.java[tags=one;two]
                ----

                [source,java]
                ----
                include::B.java[lines=6..6]
                ----

                [source,java]
                ----
                include::A.java[lines=1;3]
                ----
                """);
        assertThat(programs(page))
                .isEqualTo("4 class A { int x; }, 9 class A { int x; }, 14 class B {} class C {}, 19 class C {}, 24"
                        + " class A { }");
    }

    @Test
    void whatIsIncludedWithItsOwnIncludesStandsWhereThePageIncludesIt() throws Exception {
        write("A.java", "class A {}\n");
        write("inner.adoc", "\n\nInner.\n\n[source,java]\n----\ninclude::A.java[]\n----\n\n");
        write("outer.adoc", "[#o]\n== O\n\nOuter.\n\ninclude::inner.adoc[]\n\n[#p]\n== P\n\nEnd of outer.\n");
        Article page = page("""
                = Page

                [#n]
                == N

                include::outer.adoc[]

                include::outer.adoc[leveloffset=+1]

                [#q]
                == Q

                include::nothing.adoc[opts=optional]
                include::empty.adoc[]

                [source,java]
                ----
                class B {}
                ----
                """);
        assertThat(programs(page)).isEqualTo("6 class A {}, 8 class A {}, 17 class B {}");
        assertThat(sections(page)).isEqualTo("4 n, 6 o, 6 p, 8 o, 8 p, 11 q");
    }

    @Test
    void programsInCellsOfTables() throws Exception {
        write("A.java", "class A {}\n");
        Article page = page("""
                = Page

                ifdef::no[]
                Hidden.
                endif::[]
                [cols="1,a"]
                |===
                |First |Second

                |plain
                |
                [source,java]
                ----
                include::A.java[]
                ----

                |plain
                ifndef::no[]
                |A list:

                * one
                * two
                +
                [source,java]
                ----
                class B {}
                ----
                endif::[]

                a|

                Text.

                !===
                a!
                [source,java]
                ----
                class C {}
                ----
                !===
                |last
                |===

                [source,java]
                ----
                class D {}
                ----
                """);
        assertThat(programs(page)).isEqualTo("13 class A {}, 25 class B {}, 37 class C {}, 45 class D {}");
    }

    @Test
    void commentsAndListsAndAttributesInTheText() throws Exception {
        Article page = page("""
                // A comment before the title.

                = Page
                // and in the header
                :one: 1

                ////
                A block of comments

                ifdef::no[]
                ////

                * one
                // between
                * two
                +
                [source,java]
                ----
                class A {}
                ----

                term:: text
                +
                --
                More.

                [source,java]
                ----
                class B {}
                ----
                --

                :two: 2

                NOTE: Noted.

                [source,java]
                ----
                class C {}
                ----
                <1> Explained.
                """);
        assertThat(programs(page)).isEqualTo("18 class A {}, 28 class B {}, 38 class C {}");
    }

    @Test
    void everythingThatHoldsText() throws Exception {
        Article page = page("""
                = Page

                ifndef::no[]
                Paragraph.

                endif::[]
                * item
                ** inner item
                more of it

                . number

                term::
                text of the term

                |===
                |head |of the table

                |cell
                |other cell
                |===

                NOTE: Noted.

                [source,java]
                ----
                class A {} // <1>
                ----
                <1> callout
                """);
        assertThat(lines(page))
                .isEqualTo("4 Paragraph. | 7 item | 8 inner item more of it | 11 number | 13 term | 14 text of the term"
                        + " | 17 head | 17 of the table | 19 cell | 20 other cell | 23 Noted. | 29 callout");
    }

    @Test
    void warningsOfAsciiDoc() throws Exception {
        page("""
                = Page

                ifdef::no[]
                Hidden {nothing}.
                endif::[]
                include::gone.adoc[]

                ifndef::no[]
                ===== Too deep
                endif::[]

                ifeval::[nonsense]
                Text.

                . one
                . two
                5. five

                endif::other[]

                ifdef::open[]
                """);
        assertThat(told()).isEqualTo("""
                en.adoc:6: AsciiDoc: include file not found: gone.adoc
                en.adoc:9: AsciiDoc: section title out of sequence: expected level 1, got level 4
                en.adoc:12: AsciiDoc: malformed preprocessor directive - invalid expression: ifeval::[nonsense]
                en.adoc:17: AsciiDoc: list item index: expected 1, got 5
                en.adoc:19: AsciiDoc: unmatched preprocessor directive: endif::other[]
                en.adoc:21: AsciiDoc: detected unterminated preprocessor conditional directive: ifdef::open[]""");
    }

    @Test
    void missingAttributes() throws Exception {
        page("""
                = Page

                ifdef::no[]
                Hidden {nothing}.
                endif::[]
                Text
                with {one}.

                * item with {two}

                |===
                |cell with {three}
                |===
                """);
        assertThat(told()).isEqualTo("""
                en.adoc:7: AsciiDoc: skipping reference to missing attribute: one
                en.adoc:9: AsciiDoc: skipping reference to missing attribute: two
                en.adoc:12: AsciiDoc: skipping reference to missing attribute: three""");
    }

    private Article page(String text) throws Exception {
        Form anyForm = Form.free();
        Wording english = new Wording(new Language("en", "English", "ltr"), Map.of());
        return ASCIIDOC.convert(root.resolve("en.adoc"), "page", text, english, anyForm, root, Map.of(), problems)
                .orElseThrow();
    }

    private void write(String file, String text) throws Exception {
        Files.writeString(root.resolve(file), text);
    }

    private static String programs(Article page) {
        return page.quotes().stream()
                .map((Quote quote) ->
                        quote.line() + " " + quote.source().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }

    private static String sections(Article page) {
        return page.sections().stream()
                .map((Section section) -> section.line() + " " + section.id())
                .collect(Collectors.joining(", "));
    }

    /** Every piece of text with its line. */
    private static String lines(Article page) {
        List<Element> texts =
                Quotes.parse(page.html()).select("p, li, dt, dd, th, td, .admonitionblock td.content").stream()
                        .filter(element -> !element.ownText().isBlank())
                        .toList();
        return texts.stream()
                .map(text -> Quotes.line(text) + " " + text.ownText())
                .collect(Collectors.joining(" | "));
    }

    private String told() {
        return problems.all().stream()
                .map(Problem::toString)
                .map(problem -> problem.replace(root + "/", "").replaceAll("\n.*", ""))
                .collect(Collectors.joining("\n"));
    }
}
