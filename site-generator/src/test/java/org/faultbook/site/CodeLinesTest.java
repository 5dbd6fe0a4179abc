package org.faultbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CodeLinesTest {
    @Test
    void aTokenOverSeveralLinesIsCutAndNothingIsLost() {
        List<String> lines =
                CodeLines.of("<span class=\"k\">var</span> s <span class=\"s\">\"\"\"\n  a &lt; b\n\"\"\"</span>;");
        assertThat(lines)
                .containsExactly(
                        "<span class=\"l\"><span class=\"k\">var</span> s <span class=\"s\">&quot;&quot;&quot;</span>\n</span>",
                        "<span class=\"l\"><span class=\"s\">  a &lt; b</span>\n</span>",
                        "<span class=\"l\"><span class=\"s\">&quot;&quot;&quot;</span>;\n</span>");
        assertThat(text(lines)).isEqualTo("var s \"\"\"\n  a < b\n\"\"\";\n");
    }

    @Test
    void aCalloutLooksLikeANumberAndReadsAsTheComment() {
        List<String> lines = CodeLines.of("read(); <span class=\"c1\">// &lt;3&gt;</span>");
        assertThat(lines)
                .containsExactly(
                        "<span class=\"l\">read(); <span class=\"callout\" data-n=\"3\">// &lt;3&gt;</span>\n</span>");
        assertThat(text(lines)).isEqualTo("read(); // <3>\n");
    }

    @Test
    void anotherCommentStaysAComment() {
        assertThat(CodeLines.of("<span class=\"c1\"># with 3 &lt; 4</span>"))
                .containsExactly("<span class=\"l\"><span class=\"c1\"># with 3 &lt; 4</span>\n</span>");
    }

    private static String text(List<String> lines) {
        return Jsoup.parse("<pre>" + String.join("", lines) + "</pre>").body().wholeText();
    }

    /** The highlighter counts the line feed as part of some comments, and not of others. */
    @Test
    void aCommentAtTheEndAddsNoLine() {
        assertThat(CodeLines.of("<span class=\"c1\"># the end\n</span>"))
                .containsExactly("<span class=\"l\"><span class=\"c1\"># the end</span>\n</span>");
    }
}
