package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.faultbook.mutation.Plan;
import org.faultbook.mutation.Snapshot;
import org.faultbook.mutation.Suite;
import org.faultbook.mutation.Table;
import org.faultbook.mutation.Verdict;
import org.faultbook.mutation.Verdict.Finding;
import org.faultbook.mutation.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the suite of mutations says of a verifier. */
class MutationSuiteTest {
    @TempDir
    private Path root;

    private Snapshot book;

    @BeforeEach
    void aGoodBook() throws IOException {
        SmallBook.in(root);
        book = Snapshot.of(root);
    }

    @Test
    void aVerifierThatNoticesNothing() {
        assertThat(mutated(List.of(), List.of()).survivors()).isEqualTo("""
                        SURVIVED: output: a word changed, examples/tiny/Prints.java
                            --- examples/tiny/Prints.out
                            @@ line 1
                            -hello
                            +hellos
                            expected at [examples/tiny/Prints.out:1]
                        """);
    }

    @Test
    void aVerifierThatNamesAnotherPlace() {
        Finding elsewhere = new Finding("examples/tiny/Prints.java", 1, true, "something is wrong");
        assertThat(mutated(List.of(), List.of(elsewhere)).survivors())
                .startsWith("MISPLACED: output: a word changed, examples/tiny/Prints.java")
                .contains("told: examples/tiny/Prints.java:1: something is wrong");
    }

    @Test
    void aVerifierThatOnlyGivesANotice() {
        Finding notice = new Finding("examples/tiny/Prints.out", 1, false, "changed");
        assertThat(mutated(List.of(), List.of(notice)).survivors()).startsWith("SURVIVED: ");
    }

    @Test
    void aVerifierThatIsRight() {
        Table table = mutated(List.of(), List.of(new Finding("examples/tiny/Prints.out", 1, true, "changed")));
        assertThat(table.survivors()).isEmpty();
        assertThat(table.isAllKilled()).isTrue();
        assertThat(table.toString()).isEqualTo("""
                        killed/applied                en        de       all      java    python      book
                        output: a word changed         -         -         -       1/1         -         -
                        all                            -         -         -       1/1         -         -

                        1 mutations of 1 kinds: {KILLED=1}
                        """);
    }

    @Test
    void aBookThatIsWrongBeforeItIsMutated() {
        Finding wrong = new Finding("content/tiny/en.adoc", 3, true, "wrong already");
        assertThatThrownBy(() -> mutated(List.of(wrong), List.of(wrong)))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("the book is wrong before it is mutated")
                .hasStackTraceContaining("wrong already");
    }

    /** The one word of the small book's second program, in front of a verifier that first says this and then that. */
    private Table mutated(List<Finding> untouched, List<Finding> mutated) {
        return new Suite(book, copy -> saying(untouched, mutated), 1, line -> {})
                .run(new Plan("output: a word", "Prints", 1));
    }

    private static Verifier saying(List<Finding> first, List<Finding> then) {
        return new Verifier() {
            private boolean asked;

            @Override
            public Verdict verify(Circumstance circumstance) {
                List<Finding> findings = asked ? then : first;
                asked = true;
                return new Verdict(findings, Optional.empty(), false);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
