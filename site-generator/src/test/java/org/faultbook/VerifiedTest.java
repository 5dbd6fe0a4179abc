package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.faultbook.cache.Cache;
import org.faultbook.example.Conditions;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book that was found right is not checked again, as long as it is exactly the same. */
class VerifiedTest {
    private static final String UNCHANGED = "nothing has changed since all of this was last found right";

    @TempDir
    private Path root;

    @TempDir
    private Path cache;

    @TempDir
    private Path outside;

    private SmallBook book;

    @BeforeEach
    void aBookThatWasVerifiedOnce() throws Exception {
        book = SmallBook.in(root);
        assertThat(verify()).doesNotContain(UNCHANGED);
    }

    @Test
    void nothingChanged() throws Exception {
        assertThat(verify()).containsExactly(UNCHANGED);
    }

    @Test
    void anotherLetterInAnyFile() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        for (Path file : files) {
            byte[] before = Files.readAllBytes(file);
            Files.writeString(file, Files.readString(file) + " ");
            assertThat(known(conditions -> conditions)).as(file.toString()).isFalse();
            Files.write(file, before);
            assertThat(known(conditions -> conditions)).as(file.toString()).isTrue();
        }
    }

    @Test
    void aFileMoreOrLessOrUnderAnotherName() throws Exception {
        book.write("content/tiny/note.txt", "");
        assertThat(known(conditions -> conditions)).isFalse();
        book.delete("content/tiny/note.txt");
        assertThat(known(conditions -> conditions)).isTrue();
        Files.move(root.resolve("examples/tiny/Prints.out"), root.resolve("examples/tiny/Print.out"));
        assertThat(known(conditions -> conditions)).isFalse();
    }

    @Test
    void anotherDayOtherToolsOrAnotherWish() {
        assertThat(known(conditions -> conditions.on(conditions.today().plusDays(1))))
                .isFalse();
        assertThat(known(conditions -> conditions.whereEverythingMustRun(true))).isFalse();
        assertThat(known(conditions -> conditions.accepting(Conditions.Accepting.OUTPUTS)))
                .isFalse();
        assertThat(known(conditions -> Conditions.usual(List.of(), line -> {})
                        .on(conditions.today())
                        .remembering(Cache.in(cache))))
                .isFalse();
        book.at("https://errors.example/");
        assertThat(known(conditions -> conditions)).isFalse();
    }

    @Test
    void aBookWithANoticeIsCheckedEachTime() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is all there is."));
        for (int time = 0; time < 2; time++) {
            Problems problems = new Problems();
            book.build(conditions(line -> {})).verifyWhatChanged(problems);
            assertThat(problems.notices().toString()).contains("is behind its source");
        }
    }

    @Test
    void aSiteThatIsNoLongerWhatWasPublishedIsPublishedAgain() throws Exception {
        Path output = outside.resolve("site");
        publish(output);
        var published = Files.getLastModifiedTime(output);
        Path page = output.resolve("en/tiny.html");
        String right = Files.readString(page);

        assertThat(publish(output)).containsExactly(UNCHANGED);
        assertThat(Files.getLastModifiedTime(output)).isEqualTo(published);

        Files.writeString(page, "wrong");
        assertThat(publish(output)).doesNotContain(UNCHANGED);
        assertThat(page).hasContent(right);

        Files.delete(page);
        assertThat(publish(output)).doesNotContain(UNCHANGED);
        assertThat(page).hasContent(right);

        assertThat(publish(outside.resolve("another"))).doesNotContain(UNCHANGED);
    }

    /** Whoever can write the cache can say in it that a wrong book is right: one time in fifty it is not believed. */
    @Test
    void aMemoryThatIsWrongIsFoundAndTheCacheIsEmptied() throws Exception {
        book.edit("content/tiny/de.adoc", text -> text.replace("<<wire,", "<<nowhere,"));
        Verified.of(book.build(conditions(line -> {}))).remember();
        assertThat(verify()).as("the poison works until it is audited").contains(UNCHANGED);

        Cache.in(cache).put(Verified.COUNTER, 49);
        Problems problems = new Problems();
        verify(problems);
        assertThat(problems.errors().get(0).message()).contains("nowhere");
        assertThat(problems.notices())
                .extracting(Problem::message)
                .containsExactly("the cache remembered that all of this is right, and it is not");

        Problems again = new Problems();
        assertThat(verify(again)).doesNotContain(UNCHANGED);
        assertThat(again.errors()).hasSameSizeAs(problems.errors());
        assertThat(again.notices()).isEmpty();
    }

    private boolean known(UnaryOperator<Conditions> change) {
        Cache.in(cache).put(Verified.COUNTER, 0);
        return Verified.of(book.build(change.apply(conditions(line -> {})))).isKnown();
    }

    private List<String> verify() {
        Problems problems = new Problems();
        List<String> console = verify(problems);
        assertThat(problems.errors()).isEmpty();
        return console;
    }

    private List<String> verify(Problems problems) {
        List<String> console = new CopyOnWriteArrayList<>();
        try {
            book.build(conditions(console::add)).verifyWhatChanged(problems);
        } catch (ProblemsFoundException e) {
            assertThat(problems.errors()).isNotEmpty();
        }
        return console;
    }

    private List<String> publish(Path output) throws ProblemsFoundException, IOException {
        List<String> console = new CopyOnWriteArrayList<>();
        book.build(conditions(console::add)).publish(output, new Problems());
        return console;
    }

    private Conditions conditions(Consumer<String> console) {
        return Conditions.usual(List.of(Jdk.atHand()), console)
                .on(book.conditions().today())
                .remembering(Cache.in(cache));
    }
}
