package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewedTest {
    @Test
    void millisecondsMayDiffer() {
        Reviewed reviewed = new Reviewed(List.of("took <ms> ms", "port <port>"));
        assertThat(reviewed.accepting(List.of("took 12 ms", "port <port>"))).isEqualTo(reviewed.lines());
        assertThat(reviewed.accepting(List.of("took twelve ms", "port <port>")))
                .containsExactly("took twelve ms", "port <port>");
        assertThat(reviewed.accepting(List.of("took 12 ms", "port 80"))).containsExactly("took <ms> ms", "port 80");
        assertThat(reviewed.accepting(List.of("took 12 ms"))).containsExactly("took <ms> ms");
    }

    @Test
    void placeholdersStayWhereLinesCameAndWent() {
        Reviewed reviewed = new Reviewed(List.of("start", "took <ms> ms", "gone", "then <ms> ms", "end"));
        assertThat(reviewed.accepting(List.of("new", "start", "took 1 ms", "then 22 ms", "also", "end")))
                .containsExactly("new", "start", "took <ms> ms", "then <ms> ms", "also", "end");
    }

    @Test
    void whatLooksLikeAPlaceholderAndWasPrintedIsNone() {
        assertThat(flaw("  File \"a.py\", line 1, in <module>", "  File \"a.py\", line 1, in <module>"))
                .isEmpty();
        assertThat(new Reviewed(List.of("Traceback (most recent call last):", "  File \"a.py\", line 1, in <module>"))
                        .flaw(List.of("moved into a function"), List.of()))
                .isEmpty();
        assertThat(flaw("List<String> took <ms> ms on <port>", "List<String> took 1 ms on <port>"))
                .isEmpty();
    }

    @Test
    void placeholdersThatWouldLetTooMuchPass() {
        assertThat(flaw("took <time>", "took 12")).contains("unknown placeholder \"<time>\"");
        assertThat(flaw("took <ms> s", "took 12 s")).contains("\"<ms>\" stands before \" ms\" only");
        assertThat(flaw("took <ms> ms, <ms>", "took 12 ms, 3")).contains("\"<ms>\" stands before \" ms\" only");
        assertThat(flaw("<ms> ms", "12 ms")).contains("a line that is nothing but a placeholder");
        assertThat(flaw("Exception in thread \"main\" E: after <ms> ms", "Exception in thread \"main\" E: after 1 ms"))
                .contains("a placeholder inside an exception");
    }

    private static Optional<String> flaw(String reviewed, String printed) {
        return new Reviewed(List.of(reviewed))
                .flaw(List.of(printed), List.of(reviewed))
                .map(Reviewed.Flaw::message);
    }
}
