package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that ran out of time beside others gets a run with nothing beside it; no other failure gets one. */
class BusyMachineTest {
    private static final String AGAIN = "again, by itself, because its time ran out beside others: tiny/Prints.java";

    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aSmallBook() throws Exception {
        book = SmallBook.in(root);
    }

    @Test
    void aTimeThatRanOutBesideOthersIsForgottenWhereItDoesNotByItself() throws Exception {
        theFirstRunPrints("Read timed out");
        assertThat(book.check()).isEmpty();
        assertThat(book.console()).contains(AGAIN);
    }

    @Test
    void anythingElseCountsTheFirstTime() throws Exception {
        theFirstRunPrints("Connection reset");
        assertThat(book.errors()).contains("printed something else than was reviewed");
        assertThat(book.console()).doesNotContain(AGAIN);
    }

    @Test
    void aTimeThatRunsOutByItselfTooIsAnError() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("\"hello\"", "\"Read timed out\""));
        assertThat(book.errors()).contains("printed something else than was reviewed");
        assertThat(book.console()).contains(AGAIN);
    }

    @Test
    void aProgramThatIsExpectedToRunOutOfTimeRunsOnce() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("\"hello\"", "\"Read timed out\""))
                .edit("examples/tiny/Prints.out", text -> "Read timed out\n");
        assertThat(book.check()).isEmpty();
        assertThat(book.console()).doesNotContain(AGAIN);
    }

    private void theFirstRunPrints(String text) throws IOException {
        Path witness = root.resolve("ran-once").toAbsolutePath();
        book.edit(
                "examples/tiny/Prints.java",
                program -> program.replace("String[] args)", "String[] args) throws Exception")
                        .replace(
                                "\"hello\"",
                                "new java.io.File(\"%s\").createNewFile() ? \"%s\" : \"hello\""
                                        .formatted(witness, text)));
    }
}
