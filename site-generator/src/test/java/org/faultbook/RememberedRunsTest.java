package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.cache.Cache;
import org.faultbook.cache.Key;
import org.faultbook.example.Conditions;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is run again when something has changed on which its run depends, and only then. */
class RememberedRunsTest {
    private static final Key COUNTER = Key.of("runs remembered since the cache began");

    @TempDir
    private Path root;

    private SmallBook book;
    private Path cache;

    @BeforeEach
    void aBookThatWasVerifiedOnce() throws Exception {
        book = SmallBook.in(root);
        cache = root.resolve("cache");
        assertThat(ranPrograms()).containsExactlyInAnyOrder("tiny/Prints.java", "tiny/Reads.java");
    }

    @Test
    void nothingChangedNothingRuns() throws Exception {
        assertThat(ranPrograms()).isEmpty();
    }

    @Test
    void pagesThatWereConvertedBeforeMakeTheSameSite() throws Exception {
        assertThat(site(Cache.in(cache))).isEqualTo(site(Cache.none()));
        book.edit("examples/tiny/Prints.java", text -> text.replace("class Prints", "// A comment.\nclass Prints"))
                .edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is new."));
        assertThat(site(Cache.in(cache)))
                .isEqualTo(site(Cache.none()))
                .contains("A comment.")
                .contains("That is new.");
    }

    @Test
    void aChangedPageRunsNothing() throws Exception {
        book.edit("content/tiny/en.adoc", text -> text.replace("That is all.", "That is new."));
        assertThat(ranPrograms()).isEmpty();
    }

    @Test
    void aChangedProgramRunsAndNoOther() throws Exception {
        book.edit("examples/tiny/Prints.java", text -> text.replace("class Prints", "// A comment.\nclass Prints"));
        assertThat(ranPrograms()).containsExactly("tiny/Prints.java");
    }

    @Test
    void aChangedReviewedOutputIsHeldAgainstANewRun() throws Exception {
        book.edit("examples/tiny/Prints.out", text -> "good morning\n");
        Problems problems = new Problems();
        assertThat(ranPrograms(problems)).containsExactly("tiny/Prints.java");
        assertThat(problems.errors().get(0).message()).contains("printed something else than was reviewed");
    }

    @Test
    void aDamagedEntryIsRunAgain() throws Exception {
        Path entry = entryWith("\"stdout\":\"hello");
        Files.writeString(entry, Files.readString(entry).replace("hello", "HELLO"));
        assertThat(verify(new Problems()))
                .hasSize(2)
                .contains("1 damaged entries of the cache were thrown away")
                .anyMatch(line -> line.endsWith("tiny/Prints.java"));
        assertThat(ranPrograms()).isEmpty();
    }

    @Test
    void oneInFiftyIsRunAgainAnyway() throws Exception {
        Cache.in(cache).put(COUNTER, 48);
        assertThat(ranPrograms()).hasSize(1);
        assertThat(ranPrograms()).isEmpty();
    }

    /** Whoever can write the cache can write a hash that fits: the audit finds it. */
    @Test
    void aPoisonedEntryIsFoundByTheAuditAndTheCacheIsEmptied() throws Exception {
        book.edit("examples/tiny/Prints.out", text -> "poison\n");
        Path entry = entryWith("\"stdout\":\"hello");
        String json = Files.readString(entry).lines().skip(1).findFirst().orElseThrow();
        String poisoned = json.replace("hello", "poison");
        Files.writeString(entry, Key.of(poisoned).hash() + "\n" + poisoned);
        assertThat(ranPrograms()).as("the poison works until it is audited").isEmpty();

        Cache.in(cache).put(COUNTER, 48);
        Problems problems = new Problems();
        while (problems.errors().isEmpty()) {
            // The audit takes one of the two programs at random.
            Cache.in(cache).put(COUNTER, 48);
            ranPrograms(problems);
        }
        assertThat(problems.errors().get(0).message()).contains("printed something else than was reviewed");
        assertThat(problems.notices().get(0).message())
                .isEqualTo("the cache remembered a run on " + Jdk.atHand().name() + " that the program does not make");
        book.edit("examples/tiny/Prints.out", text -> "hello\n");
        assertThat(ranPrograms()).hasSize(2);
    }

    private List<String> ranPrograms() throws Exception {
        Problems problems = new Problems();
        List<String> ran = ranPrograms(problems);
        assertThat(problems.errors()).isEmpty();
        return ran;
    }

    private List<String> ranPrograms(Problems problems) {
        return verify(problems).stream()
                .filter(line -> line.startsWith("ran "))
                .map(line -> line.replaceFirst("ran \\d+ of \\d+: ", ""))
                .toList();
    }

    /** Every page. */
    private String site(Cache memory) throws Exception {
        Conditions conditions = conditions(memory, new CopyOnWriteArrayList<>());
        return book.verify(new Problems(), conditions).site().files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .sorted(Map.Entry.comparingByKey())
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static Conditions conditions(Cache memory, List<String> console) {
        return Conditions.usual(List.of(Jdk.atHand()), console::add).remembering(memory);
    }

    private List<String> verify(Problems problems) {
        List<String> console = new CopyOnWriteArrayList<>();
        try {
            book.verify(problems, conditions(Cache.in(cache), console));
        } catch (ProblemsFoundException e) {
            assertThat(problems.errors()).isNotEmpty();
        }
        return console;
    }

    private Path entryWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains(text)) {
                    return file;
                }
            }
        }
        throw new AssertionError("no entry with " + text);
    }
}
