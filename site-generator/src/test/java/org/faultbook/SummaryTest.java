package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a verification that found nothing wrong says at its end. */
class SummaryTest {
    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aSmallBook() throws Exception {
        book = SmallBook.in(root);
    }

    @Test
    void howMuchWasFoundRight() throws Exception {
        assertThat(summary()).isEqualTo("""
                verified 2 pages in 2 languages: 2 programs, 2 runs, 0 not run here, 0 notices
                  en 1 pages with 2 programs, de 1 pages with 2 programs
                """);
    }

    @Test
    void whichProgramsNoCounterfactualHolds() throws Exception {
        book.endingTheSameWithout("close");
        assertThat(summary()).isEqualTo("""
                verified 2 pages in 2 languages: 2 programs, 2 runs, 0 not run here, 0 notices
                  en 1 pages with 2 programs, de 1 pages with 2 programs
                  1 end the same without their fault, as they say: tiny/Prints
                """);
    }

    private String summary() throws Exception {
        Problems problems = new Problems();
        StringWriter out = new StringWriter();
        Build.Runs runs = book.run(problems, book.conditions());
        new Summary(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true)).success(runs, problems);
        return out.toString();
    }
}
